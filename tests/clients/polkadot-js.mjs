// Signs with @polkadot/api as any portal does, told nothing of Salus beyond the chain's own metadata: a call by whoever may make it, and
// the same call by a stranger.
//
// One argument: a JSON object with `url`, `signer`, `organization`, `member`, `roles` and `stranger`; the keys are development URIs such as //Alice.
// The last line on standard output is what happened, as JSON; tests/tests/clients.rs reads it.
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';

const task = JSON.parse(process.argv[2]);

// Nobody waits for a chain that stands still.
setTimeout(() => { console.error('the chain did not answer within two minutes'); process.exit(1); }, 120_000).unref();
const keys = new Keyring({ type: 'sr25519' });

// Resolves once the transaction is in a finalized block, or with what became of it instead.
function finalized(transaction, signer) {
	return new Promise((resolve, reject) => {
		const ended = (result) => {
			if (result.isError) reject(new Error(`the transaction ended as ${result.status}`));
			if (result.isFinalized) resolve(result);
		};
		transaction.signAndSend(signer, ended).catch(reject);
	});
}

function call(api) {
	return api.tx.identity.setMember(task.organization, task.member, task.roles);
}

async function member(api) {
	const result = await finalized(call(api), keys.addFromUri(task.signer));
	const found = result.findRecord('identity', 'MemberSet');
	return {
		error: result.dispatchError?.toString() ?? null,
		block: { hash: result.status.asFinalized.toHex(), number: result.blockNumber.toNumber() },
		transaction: result.txHash.toHex(),
		event: found ? facts(found.event.data) : null,
	};
}

function facts({ organization, account, roles }) {
	return { organization: organization.toNumber(), account: account.toString(), roles: roles.toNumber() };
}

async function stranger(api) {
	try {
		await finalized(call(api), keys.addFromUri(task.stranger));
		return null;
	} catch (error) {
		return { name: error.name, code: error.code ?? null, message: error.message };
	}
}

const api = await ApiPromise.create({ provider: new WsProvider(task.url), noInitWarn: true });
const report = { member: await member(api), refusal: await stranger(api) };
await api.disconnect();
console.log(JSON.stringify(report));
