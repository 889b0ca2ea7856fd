/** The demo with reload, on the address it prints. */
import process from 'node:process';
import { createServer } from 'vite';

const port = Number(process.env['PORT'] ?? 5173);
const server = await createServer({ server: { port, strictPort: true }, clearScreen: false });

try {
  await server.listen();
  console.log(`Choix éclairé: http://localhost:${port}/`);
} catch (error) {
  if (!String(error).includes('already in use')) throw error;
  console.error(
    `Port ${port} is already in use: stop what uses it, or choose another with PORT=5174 npm start.`,
  );
  process.exit(1);
}
