//! `cargo xtask serve`: builds the program and the player, then turns into `unmyth serve` until Ctrl-C.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener},
    process::Command,
};

use anyhow::{Context, Error, Result, anyhow};

use crate::{
    project::{Profile, Project},
    runner, steps,
};

const LISTEN: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const PORT: u16 = 8080;

/// Builds and serves. On Unix it returns only when something is wrong.
pub(crate) fn serve(project: &Project, listen: Option<IpAddr>, port: Option<u16>) -> Result<()> {
    let wanted = SocketAddr::new(listen.unwrap_or(LISTEN), port.unwrap_or(PORT));
    // Before the build, which may take minutes.
    let address = free(wanted)?;
    runner::run(project, &steps::named(steps::SERVE))?;
    let mut unmyth = Command::new(project.server(Profile::Dev));
    unmyth.arg("serve").arg("--packs").arg(project.root.join("packs"));
    unmyth.arg("--player").arg(project.player()).arg("--dir").arg(project.dist());
    unmyth.arg("--listen").arg(address.to_string());
    become_program(&mut unmyth)
}

/// The address, once it is known that nobody listens on it. Port 0 becomes a port that is free.
fn free(wanted: SocketAddr) -> Result<SocketAddr> {
    let bound = TcpListener::bind(wanted).and_then(|it| it.local_addr());
    bound.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => taken(wanted),
        io::ErrorKind::PermissionDenied => anyhow!(
            "port {} may not be listened on by this user; take one above 1023, such as \
             `cargo xtask serve --port {PORT}`",
            wanted.port()
        ),
        io::ErrorKind::AddrNotAvailable => {
            anyhow!("this machine has no address {}; take one of its own, or leave out `--listen`", wanted.ip())
        }
        _ => Error::new(error).context(format!("{wanted} cannot be listened on")),
    })
}

fn taken(wanted: SocketAddr) -> Error {
    let (ip, port) = (wanted.ip(), wanted.port());
    let mut others = port.saturating_add(1)..=u16::MAX;
    let other = others.find(|&it| TcpListener::bind((ip, it)).is_ok());
    let listen = if ip == LISTEN { String::new() } else { format!(" --listen {ip}") };
    let other = other.unwrap_or(PORT);
    anyhow!(
        "port {port} is taken by another program; run `cargo xtask serve{listen} --port {other}`, or stop \
         the other one"
    )
}

/// Replaces this process, so that Ctrl-C and `kill` reach the program itself and its status is ours.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<()> {
    let error = std::os::unix::process::CommandExt::exec(command);
    Err(error).with_context(|| format!("{} does not start", command.get_program().display()))
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<()> {
    anyhow::ensure!(command.status()?.success(), "`unmyth serve` stopped; its own words are above");
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::free;

    #[test]
    fn a_taken_port_is_named_with_a_free_one() -> std::io::Result<()> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let error = free(address).expect_err("the port is taken").to_string();
        let start = format!("port {} is taken by another program; run `cargo", address.port());
        assert!(error.starts_with(&start), "{error}");
        assert!(error.contains("xtask serve --port "), "{error}");
        Ok(())
    }
}
