/** Publishing by hand: keys are made and who signs is agreed, a release goes out as it was seen, and what is in the way is said. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { change, CHECK_MS, giveKeys, keys, look, PASSPHRASE, publish, toPublish, trust } from '../screens/publish.mjs';
import { openStage, picturesShown, until } from '../stage.mjs';

let stage;
before(async () => (stage = await openStage()));
after(() => stage?.close());

const pick = (page, ...paths) => page.evaluate((places) => (window.__lodestonePick = places), paths);
const timestamp = (to) => readFileSync(join(stage.folder, to, 'tuf', 'timestamp.json'), 'utf8');

/** Opens the page over a library of its own, published once. */
async function published(name) {
  const page = await stage.page('/home');
  const options = { name, to: `${name}-releases` };
  const folder = await toPublish(page, stage, options);
  await look(page);
  await publish(page, stage);
  await page.getByRole('button', { name: 'Back to publishing' }).click();
  await page.getByLabel('Where it goes').waitFor();
  return { page, folder, to: options.to };
}

test('a key is made with the keyboard: short and differing passphrases are noticed, eight words come, the file holds no secret in the clear', async () => {
  const page = await stage.page('/keys');
  await page.getByLabel('Whose key it is').press('Control+a');
  await page.keyboard.type('Freja Dahl');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  assert.ok(await page.getByRole('radio', { name: 'Content' }).isChecked());
  const [first, again] = [page.getByLabel('Passphrase', { exact: true }), page.getByLabel('The same again')];
  await first.fill('too short');
  await page.getByText('Too short: at least 12').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Make key and save' }).isDisabled());
  await first.fill(PASSPHRASE);
  await again.fill(`${PASSPHRASE}s`);
  await page.getByText('This is not the same.').waitFor();
  await again.fill(PASSPHRASE);
  const path = join(stage.folder, 'freja.lodestone-key');
  await pick(page, path);
  await again.press('Enter');
  const words = page.getByRole('list', { name: 'Eight words of this key' }).getByRole('listitem');
  await words.first().waitFor();
  assert.equal(await words.count(), 8);
  const file = readFileSync(path, 'utf8');
  assert.ok(file.includes('Freja Dahl') && file.includes('AGE ENCRYPTED FILE') && !file.includes(PASSPHRASE));
  assert.equal(await page.locator('input[type=password]').count(), 0, 'no field holds the passphrase any more');
  assert.ok(!(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).includes('violet'));
  await page.getByRole('button', { name: 'Make another key' }).click();
  await page.getByLabel('Whose key it is').fill('Someone');
  await first.fill(PASSPHRASE);
  await again.fill(PASSPHRASE);
  await pick(page, path);
  await again.press('Enter');
  await page.getByRole('alert').getByText('A key is never written over').waitFor();
  assert.equal(readFileSync(path, 'utf8'), file);
  assert.deepEqual(page.complaints.filter((line) => !line.includes('400')), []);
  await page.close();
});

test('three people begin a root, two sign it one after the other, laptops get a file, and a lost key is replaced', async () => {
  const paths = await keys(stage);
  const page = await stage.page('/keys');
  await page.getByRole('radio', { name: 'Who signs' }).check();
  await page.getByLabel('Id of the library').fill('oresund');
  const begin = page.getByRole('button', { name: 'Begin and save' });
  await pick(page, ...paths);
  for (let at = 0; at < paths.length; at += 1) {
    assert.ok(at === paths.length - 1 || (await begin.isDisabled()));
    await page.getByRole('button', { name: 'Add a key file' }).click();
    await page.locator('[data-key]').nth(at).waitFor();
  }
  const path = join(stage.folder, 'ceremony.lodestone-trust');
  await pick(page, path);
  await begin.click();
  await page.getByText('2 signatures are missing').waitFor();
  const sign = async (file, passphrase) => {
    await pick(page, file);
    await page.getByRole('button', { name: /^(Choose|Another) key file$/ }).click();
    await page.getByLabel(/^Passphrase of/).fill(passphrase);
    await page.getByLabel(/^Passphrase of/).press('Enter');
  };
  await sign(paths[0], 'something else entirely');
  await page.getByRole('alert').getByText('does not open the key of Anna').waitFor();
  await page.getByLabel(/^Passphrase of/).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByText('One signature is missing').waitFor();
  await page.locator('[data-key="Anna Bergström"]').getByText('has signed').first().waitFor();
  // Everything is in the file: another start takes it up where it was left.
  await page.reload();
  await page.getByText('One signature is missing').waitFor();
  await sign(paths[2], PASSPHRASE);
  await page.getByText('Ready: oresund can be published').waitFor();
  const source = join(stage.folder, 'oresund.lodestone-source');
  await page.getByLabel('Where laptops fetch it').fill('https://example.org/oresund');
  await pick(page, source);
  await page.getByRole('button', { name: 'Save source file' }).click();
  await page.getByRole('log').getByText('The source file is saved.').waitFor();
  assert.ok(JSON.parse(readFileSync(source, 'utf8')).places.includes('https://example.org/oresund'));

  const fresh = join(stage.folder, 'deputy.lodestone-key');
  await stage.call('create_key', { path: fresh, holder: 'Liv Sand', role: 'content', passphrase: PASSPHRASE });
  await page.locator('section[data-role=content]').getByRole('button', { name: 'Replace the key of Mette Holm' }).click();
  await pick(page, fresh);
  await page.getByRole('button', { name: 'Choose the new key file' }).click();
  await page.getByRole('dialog').getByText('Liv Sand').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace', exact: true }).click();
  await page.getByText('2 signatures are missing').waitFor();
  await page.locator('section[data-role=content]').getByText('Liv Sand').waitFor();
  await page.close();
});

test('a release goes out, a changed slide stands beside what it was, and the next number follows', async () => {
  const { page, folder, to } = await published('stepwise');
  assert.ok(existsSync(join(stage.folder, to, 'tuf', '1.root.json')));
  change(folder, 'slides/nanotech/hook.toml', 'A small device', 'The smallest device');
  await look(page);
  await page.getByText('one change').waitFor();
  const row = page.locator('[data-change=changed][data-id="nanotech.hook"]');
  await row.getByText('The smallest device').first().waitFor();
  await picturesShown(page);
  assert.equal(await row.locator('img').count(), 2);
  await row.getByRole('button').press('Enter');
  await page.getByRole('dialog').getByText('A small device').waitFor();
  await until('both pictures are drawn', () =>
    page.getByRole('dialog').locator('img').evaluateAll((images) => images.length === 2 && images.every((image) => image.naturalWidth > 0)),
  );
  await page.keyboard.press('Escape');

  await giveKeys(page, stage, 'something else entirely');
  await page.getByRole('button', { name: 'Publish release 3' }).click();
  await page.getByRole('alert').getByText('This passphrase does not open the key').waitFor();
  assert.equal(await page.locator('aside input[type=password]').first().inputValue(), '', 'it was forgotten');
  await page.getByLabel('In English').fill('The smallest device');
  await giveKeys(page, stage);
  await page.getByRole('button', { name: 'Publish release 3' }).click();
  await page.getByText('Release 3 is out.').waitFor({ timeout: CHECK_MS });
  const manifests = readdirSync(join(stage.folder, to), { recursive: true }).filter((file) => String(file).endsWith('.release.json'));
  const notes = manifests.map((file) => JSON.parse(readFileSync(join(stage.folder, to, String(file)), 'utf8')));
  assert.equal(notes.find(({ sequence }) => sequence === 3)?.notes.en, 'The smallest device');

  // What a laptop does with the source file: it takes the very release that went out, verified from that root on.
  const source = join(stage.folder, 'stepwise.lodestone-source');
  const desk = await stage.call('trust', { path: await trust(stage) });
  await stage.call('save_source', { trust: desk.path, name: 'Öresund', address: join(stage.folder, to), path: source });
  const offer = await stage.call('look_at_source', { path: source });
  assert.equal(offer.fingerprint.join(' '), desk.fingerprint, 'both read the same words to each other');
  const [{ id }] = await stage.call('add_source', { token: offer.token });
  await stage.call('use_source', { id });
  assert.equal((await stage.call('check_now', {})).release, 3);

  await page.getByRole('button', { name: 'Back to publishing' }).click();
  await look(page);
  await page.getByText('Nothing has changed since release 3.').waitFor();
  const was = timestamp(to);
  assert.equal(await page.locator('aside [data-role=content]').count(), 0, 'renewing takes one key');
  await giveKeys(page, stage);
  await page.getByRole('button', { name: 'Renew signatures' }).click();
  await page.getByText('The signatures of release 3 are renewed.').waitFor({ timeout: CHECK_MS });
  assert.notEqual(timestamp(to), was);
  await page.close();
});

test('what a file says after the look does not go out: it is looked at again first', async () => {
  const { page, folder, to } = await published('moving');
  change(folder, 'slides/nanotech/hook.toml', 'A small device', 'The smallest device');
  await look(page);
  const was = timestamp(to);
  change(folder, 'slides/nanotech/hook.toml', 'The smallest device', 'A tiny device');
  await giveKeys(page, stage);
  await page.getByRole('button', { name: 'Publish release 3' }).click();
  await page.getByRole('alert').getByText('The folder has changed since you looked').waitFor({ timeout: CHECK_MS });
  await page.locator('[data-id="nanotech.hook"]').getByText('A tiny device').first().waitFor({ timeout: CHECK_MS });
  assert.equal(timestamp(to), was, 'nobody got anything');
  await page.close();
});

test('what is in the way closes the gate and leads to where it is mended; what nobody approved stays behind', async () => {
  const { page, folder } = await published('gated');
  change(folder, 'slides/nanotech/hook.toml', 'media = "picture-oresund"', 'media = "picture-nowhere"');
  change(folder, 'slides/comparisons/ring-energy.toml', 'approval = "approved"', 'approval = "draft"');
  await look(page);
  await page.getByText(/to mend first/).first().waitFor();
  await giveKeys(page, stage);
  assert.ok(await page.getByRole('button', { name: 'Publish release 3' }).isDisabled());
  await page.getByText('1 slide stays behind').waitFor();
  // Laptops have it now: that it disappears from them is said by its name.
  const gone = page.locator('[data-change=removed][data-id="comparison.ring-energy"]');
  assert.equal(await gone.locator('.title').innerText(), 'MAX IV is a medium-energy ring, and some samples need more');
  await page.locator('[data-blocker]').getByRole('button', { name: 'Open nanotech.hook' }).first().click();
  await page.waitForURL(/#\/editor\/slides\/nanotech\.hook/);
  await page.goBack();
  await page.getByText(/to mend first/).first().waitFor();
  await page.close();
});

test('a place with something that others have signed is left alone', async () => {
  const page = await stage.page('/home');
  await trust(stage);
  const to = 'foreign';
  mkdirSync(join(stage.folder, to, 'tuf'), { recursive: true });
  await toPublish(page, stage, { to });
  writeFileSync(join(stage.folder, to, 'tuf', 'timestamp.json'), '{"signatures":[],"signed":{}}');
  await look(page);
  await page.getByRole('alert').getByText('What stands at the destination is not as it should be').waitFor();
  await page.close();
});
