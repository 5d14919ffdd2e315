//! The program as it is run: killed, started again, asked to end, and sent to by senders who do not give up.

mod backup;
mod begin;
mod chance;
mod check;
mod crash;
mod database;
mod disk;
mod hostile;
mod memory;
mod packs;
mod proxy;
mod sender;
mod server;
mod stop;
