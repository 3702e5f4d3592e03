//! From the command line to a job.

use sc_cli::{ChainSpec, SubstrateCli};
use sc_service::PartialComponents;

use crate::{
	chain_spec,
	cli::{Cli, Subcommand},
	custody, endpoint, process, service,
};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Salus".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		concat!(env!("CARGO_PKG_REPOSITORY"), "/issues").into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn ChainSpec>, String> {
		chain_spec::load(id).map(|spec| Box::new(spec) as Box<dyn ChainSpec>)
	}
}

/// Runs what the command line says.
pub fn run() -> sc_cli::Result<()> {
	process::forbid_core_dumps()?;
	let cli = Cli::from_args();
	match &cli.subcommand {
		None => run_node(&cli),
		Some(Subcommand::Key(cmd)) => cmd.run(&cli),
		Some(Subcommand::Keys(cmd)) => cmd.run(&cli),
		Some(Subcommand::ExportChainSpec(cmd)) => {
			let spec = cli.load_spec(&cmd.chain)?;
			cmd.run(spec)
		}
		Some(Subcommand::CheckBlock(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, import_queue, .. } = service::new_partial(&config)?;
			Ok((cmd.run(client, import_queue), task_manager))
		}),
		Some(Subcommand::ExportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, .. } = service::new_partial(&config)?;
			Ok((cmd.run(client, config.database), task_manager))
		}),
		Some(Subcommand::ExportState(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, .. } = service::new_partial(&config)?;
			Ok((cmd.run(client, config.chain_spec), task_manager))
		}),
		Some(Subcommand::ImportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, import_queue, .. } = service::new_partial(&config)?;
			Ok((cmd.run(client, import_queue), task_manager))
		}),
		Some(Subcommand::PurgeChain(cmd)) => cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.database)),
		Some(Subcommand::Revert(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let PartialComponents { client, task_manager, backend, .. } = service::new_partial(&config)?;
			let revert_finality = Box::new(|client, _, blocks| {
				sc_consensus_grandpa::revert(client, blocks)?;
				Ok(())
			});
			Ok((cmd.run(client, backend, Some(revert_finality)), task_manager))
		}),
	}
}

fn run_node(cli: &Cli) -> sc_cli::Result<()> {
	let root_key = cli.vault.root_key().map_err(|why| sc_cli::Error::Application(Box::new(why)))?;
	cli.create_runner(&cli.run)?.run_node_until_exit(|mut config| async move {
		custody::check_signer(&cli.vault, &config.chain_spec.chain_type())?;
		let max_record = cli.vault.vault_custodian.map(|_| cli.vault.max_record());
		endpoint::close(&mut config.rpc, max_record)?;
		let database = config.database.path().map(|path| path.to_path_buf());
		let manager = service::new_full(config, cli.vault.clone(), root_key).map_err(sc_cli::Error::Service)?;
		if let Some(path) = database {
			sc_storage_monitor::StorageMonitorService::try_spawn(
				cli.storage_monitor.clone(),
				path,
				&manager.spawn_essential_handle(),
			)
			.map_err(|why| sc_cli::Error::Application(Box::new(why)))?;
		}
		Ok::<_, sc_cli::Error>(manager)
	})
}
