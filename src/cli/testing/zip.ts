import { crc32, deflateRawSync } from 'node:zlib';

/** A zip of a few small files, for tests. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const nameBytes = Buffer.from(name);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    [20, 0x0800, 8, 0, 0x5d10].forEach((value, place) => fields.writeUInt16LE(value, 2 * place));
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(at, 0);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, nameBytes, packed]);
    const version = Buffer.from([20, 0]);
    // Comment length, disk and attributes: none.
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), version, fields, Buffer.alloc(10), offset, nameBytes]),
    );
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}
