/** Makes a pitch from earlier versions of its slides: a `.pitch` file as a colleague would send it, rewritten. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { makePitch } from './main.mjs';

/** The digest of a slide's file: FNV-1a over what is seen of it, seven digits. */
function digest(text) {
  const seen = text.split(/(?<=\n)/).filter((line) => !line.startsWith('approval')).join('');
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(seen)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return ((hash ^ (hash >> 28n)) & 0x0fffffffn).toString(16).padStart(7, '0');
}

/** Makes a pitch of which the first slides were accepted when their titles ended otherwise; answers with its id. */
export async function olderPitch(stage, count) {
  const made = await makePitch(stage);
  const path = join(stage.folder, `older-${made.id}.pitch`);
  await stage.call('save_pitch_file', { id: made.id, path });
  const document = JSON.parse(strFromU8(unzipSync(readFileSync(path))['pitch.json']));
  for (const { content } of document.slides.slice(0, count)) {
    const name = `slide/${content.id}@${content.digest}`;
    const { [name]: source } = document['made-with'];
    const text = source.text.replace(/^title = "(.*)"$/m, 'title = "$1, as of last spring"');
    content.digest = digest(text);
    document['made-with'][`slide/${content.id}@${content.digest}`] = { path: source.path, text };
  }
  writeFileSync(path, zipSync({ 'pitch.json': strToU8(JSON.stringify(document)) }));
  const { token } = await stage.call('preview_pitch_file', { path });
  return stage.call('keep_imported_pitch', { token });
}
