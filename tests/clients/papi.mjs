// Signs with polkadot-api as any portal does, told nothing of Salus beyond the chain's own metadata: a call by whoever may make it, and
// the same call by a stranger.
//
// One argument: a JSON object with `url`, `signer`, `organization`, `member`, `roles` and `stranger`; the keys are development URIs such as //Alice.
// The last line on standard output is what happened, as JSON; tests/tests/clients.rs reads it.
import { webcrypto } from 'node:crypto';
import { createClient } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';
import { sr25519CreateDerive } from '@polkadot-labs/hdkd';
import { DEV_MINI_SECRET } from '@polkadot-labs/hdkd-helpers';
import WebSocket from 'ws';

// What browsers have, and node.js before 22 and 19 has not.
globalThis.WebSocket ??= WebSocket;
globalThis.crypto ??= webcrypto;

const task = JSON.parse(process.argv[2]);

// Nobody waits for a chain that stands still.
setTimeout(() => { console.error('the chain did not answer within two minutes'); process.exit(1); }, 120_000).unref();
const derive = sr25519CreateDerive(DEV_MINI_SECRET);

function signer(uri) {
	const pair = derive(uri);
	return getPolkadotSigner(pair.publicKey, 'Sr25519', pair.sign);
}

function call(api) {
	return api.tx.Identity.set_member({ organization: task.organization, account: task.member, roles: task.roles });
}

async function member(api) {
	const result = await call(api).signAndSubmit(signer(task.signer));
	const found = result.events.find((event) => event.type === 'Identity' && event.value.type === 'MemberSet');
	const { organization, account, roles } = found?.value.value ?? {};
	return {
		error: result.ok ? null : JSON.stringify(result.dispatchError),
		block: { hash: result.block.hash, number: result.block.number },
		transaction: result.txHash,
		event: found ? { organization, account, roles } : null,
	};
}

async function stranger(api) {
	try {
		await call(api).signAndSubmit(signer(task.stranger));
		return null;
	} catch (error) {
		return { name: error.name, reason: error.error ?? null, message: error.message };
	}
}

const client = createClient(getWsProvider(task.url));
const api = client.getUnsafeApi();
const report = { member: await member(api), refusal: await stranger(api) };
client.destroy();
console.log(JSON.stringify(report));
