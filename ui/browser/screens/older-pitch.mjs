/** A pitch that was made with earlier versions of its slides: a `.pitch` file as a colleague would send it, rewritten. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { makePitch } from './main.mjs';

/** CRC-32, as every zip has it. */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** The first entry of a zip, unpacked; its size stands in the directory at the end. */
function firstEntry(zip) {
  const directory = zip.readUInt32LE(zip.length - 6);
  const size = zip.readUInt32LE(directory + 20);
  const begin = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28);
  const packed = zip.subarray(begin, begin + size);
  return zip.readUInt16LE(8) === 0 ? packed : inflateRawSync(packed);
}

/** A zip with one entry, not packed. */
function zipOf(name, bytes) {
  const title = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x21, 8);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(bytes.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, bytes]);
  const listed = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), title]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, listed, end]);
}

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
  const document = JSON.parse(firstEntry(readFileSync(path)).toString());
  for (const { content } of document.slides.slice(0, count)) {
    const name = `slide/${content.id}@${content.digest}`;
    const { [name]: source } = document['made-with'];
    const text = source.text.replace(/^title = "(.*)"$/m, 'title = "$1, as of last spring"');
    content.digest = digest(text);
    document['made-with'][`slide/${content.id}@${content.digest}`] = { path: source.path, text };
  }
  writeFileSync(path, zipOf('pitch.json', Buffer.from(JSON.stringify(document))));
  const { token } = await stage.call('open_pitch_file', { path });
  return stage.call('keep_offer', { token });
}
