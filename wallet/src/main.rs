//! The `salus-wallet` program. What it does is in the library.

fn main() -> std::process::ExitCode {
	salus_wallet::cli::run(std::env::args_os())
}
