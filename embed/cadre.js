/**
 * For the page around a frame, when it accepts one script: each `embed.html` of ours takes the height of what is in it. Listens
 * to frames of the origin this script comes from, and to no other; without it, the frame scrolls inside.
 */
const ours = new URL(import.meta.url).origin;

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== ours || data?.type !== 'choix-height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = String(Math.min(Math.round(data.height), 20_000));
});

// Frames that told their height before this script came tell it again. To any origin, for a frame that has not arrived yet has
// none of ours: there is nothing in it to hide.
for (const frame of document.querySelectorAll('iframe'))
  if (frame.src.startsWith(`${ours}/`)) frame.contentWindow?.postMessage({ type: 'choix-ask' }, '*');
