//! Takes connections and answers what comes in them; none of them can hold the others up for long.

use std::convert::Infallible;
use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tower::ServiceExt as _;

/// How long requests that are on their way may take when the process is asked to end.
pub(crate) const LAST: Duration = Duration::from_secs(10);

/// How long a request's head may be on its way, and how long a connection may be idle before its next one.
const HEAD: Duration = Duration::from_secs(15);

/// How many connections there are at a time; whoever comes then waits for one to end. Most systems let a program have
/// 1024 files open, and the site's files and the database are among them.
const MOST: usize = 900;

/// How long to wait where the system has no more to give: connections end meanwhile.
const AGAIN: Duration = Duration::from_secs(1);

/// Answers requests until it is asked to end, and then those that are on their way.
pub(crate) async fn answer(listener: TcpListener, app: Router, asked: impl Future<Output = ()>) {
    // Routes are made ready once, and not for each request.
    let app = app.with_state(());
    let connections = GracefulShutdown::new();
    let room = Arc::new(Semaphore::new(MOST));
    let mut asked = pin!(asked);
    loop {
        let accepted = async {
            let place = Arc::clone(&room).acquire_owned().await;
            (listener.accept().await, place)
        };
        let (accepted, place) = tokio::select! {
            accepted = accepted => accepted,
            () = &mut asked => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let connection = connections.watch(connection(stream, peer, app.clone()));
                tokio::spawn(async move {
                    // How it ended is the sender's affair.
                    let _ = connection.await;
                    drop(place);
                });
            }
            Err(error) if is_senders(&error) => {}
            Err(_) => drop(timeout(AGAIN, std::future::pending::<()>()).await),
        }
    }
    drop(listener);
    let _ = timeout(LAST, connections.shutdown()).await;
}

/// A connection, from its first request to its end.
fn connection<S>(stream: S, peer: SocketAddr, app: Router) -> impl GracefulConnection<Error = hyper::Error> + Send
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        let answer = app.clone().oneshot(request);
        async { answer.await.map_err(|never: Infallible| never) }
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD);
    http.serve_connection(TokioIo::new(stream), service)
}

/// Whether a connection failed before it began, as when its sender went away.
fn is_senders(error: &Error) -> bool {
    use ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;
    use std::sync::Arc;

    use axum::Router;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::{TcpListener, TcpStream};
    use tokio::sync::{Notify, oneshot};
    use tokio::time::Instant;

    use super::{HEAD, answer, connection};

    fn app() -> Router {
        Router::new().route("/", get(async || "here"))
    }

    /// Time stands still while there is something to do, and else goes on to the next deadline at once.
    #[tokio::test(start_paused = true)]
    async fn a_head_that_does_not_come_to_its_end_is_not_waited_for() {
        for (sent, answers) in
            [("", 0), ("GET / HTTP/1.1\r\nhost: quiz\r\nx-slow:", 0), ("GET / HTTP/1.1\r\nhost: quiz\r\n\r\n", 1)]
        {
            let (mut ours, theirs) = tokio::io::duplex(4096);
            let peer = SocketAddr::from(([192, 0, 2, 1], 4444));
            let served = tokio::spawn(connection(theirs, peer, app()));
            let start = Instant::now();
            ours.write_all(sent.as_bytes()).await.expect("is open");
            let mut said = String::new();
            ours.read_to_string(&mut said).await.expect("is closed in the end");
            let _ = served.await.expect("ends");
            assert_eq!(said.matches("HTTP/1.1 200 OK").count(), answers, "{said}");
            assert_eq!(start.elapsed().as_secs(), HEAD.as_secs(), "{sent:?}");
        }
    }

    #[tokio::test]
    async fn what_is_on_its_way_is_answered_before_the_end() {
        let (began, goes_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (begins, waits) = (Arc::clone(&began), Arc::clone(&goes_on));
        let slow = get(async move || {
            begins.notify_one();
            waits.notified().await;
            "in the end"
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a free port");
        let address = listener.local_addr().expect("has an address");
        let (ask, asked) = oneshot::channel::<()>();
        let served = tokio::spawn(answer(listener, app().route("/slow", slow), async {
            let _ = asked.await;
        }));
        let mut stream = TcpStream::connect(address).await.expect("listens");
        stream.write_all(b"GET /slow HTTP/1.1\r\nhost: quiz\r\n\r\n").await.expect("is open");
        began.notified().await;
        ask.send(()).expect("is waited for");
        // Once nobody listens any more, the end has begun.
        while TcpStream::connect(address).await.is_ok() {}
        goes_on.notify_one();
        let mut said = String::new();
        stream.read_to_string(&mut said).await.expect("is closed in the end");
        assert!(said.ends_with("in the end"), "{said}");
        served.await.expect("ends");
    }
}
