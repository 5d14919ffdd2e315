#!/bin/bash
# Tries the package in a bare Debian without a network: install, start, play, upgrade, back up, restore, remove, purge.
set -eu
cd /root

step() { echo "== $*"; }
fail() { echo "trial: $*" >&2; exit 1; }

# Sends a request to the server, and prints the answer.
ask() {
    exec 3<>/dev/tcp/127.0.0.1/8080
    printf '%b' "$1" >&3
    cat <&3
    exec 3>&-
}
page() { ask "GET $1 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"; }

# Runs the server as its unit does: as its user, in its folder.
start() {
    (
        cd /var/lib/unmyth
        exec setpriv --reuid unmyth --regid unmyth --clear-groups --no-new-privs \
            env UNMYTH_CONFIG=/etc/unmyth/unmyth.toml /usr/bin/unmyth serve
    ) >/root/log 2>&1 &
    server=$!
    for _ in $(seq 1 100); do
        if unmyth health >/dev/null 2>&1; then return; fi
        kill -0 "$server" 2>/dev/null || { cat /root/log; fail "the server ended"; }
        sleep 0.3
    done
    cat /root/log
    fail "the server did not start within 30 seconds"
}
stop() {
    kill -TERM "$server"
    wait "$server" || fail "the server ended with an error"
}
as_unmyth() { (cd /var/lib/unmyth && setpriv --reuid unmyth --regid unmyth --clear-groups "$@"); }

step "install the version before"
dpkg --install before.deb
[ "$(stat -c %U:%a /var/lib/unmyth)" = unmyth:750 ] || fail "the folder of the server has the wrong owner or mode"
echo '[sites.library]
title = "Library"' >>/etc/unmyth/unmyth.toml

step "start it and play"
start
page / | grep -q '<html' || fail "there is no front page"
quiz=$(page /harm-reduction/en/)
revision=$(grep -o 'data-revision="[0-9a-f]*"' <<<"$quiz" | head -1 | cut -d'"' -f2)
[ -n "$revision" ] || fail "the quiz has no revision"
play='{"version":1,"id":"00112233445566778899aabbccddeeff","site":"library","pack":"harm-reduction","revision":"'"$revision"'","lang":"en","plays":1,"scores":[0,1,0,0],"cards":[{"myth":[1,0,0],"fact":[0,0,0]},{"myth":[0,0,0],"fact":[0,0,1]},{"myth":[0,1,0],"fact":[0,0,0]}]}'
ask "POST /api/tally HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${#play}\r\nconnection: close\r\n\r\n$play" |
    grep -q '^HTTP/1.1 204' || fail "the play was not taken"
stop

step "upgrade"
dpkg --install unmyth.deb
grep -q 'Library' /etc/unmyth/unmyth.toml || fail "the upgrade has changed the configuration"
start
page / | grep -q '<html' || fail "there is no front page after the upgrade"

step "back up while it runs, and put the copy back"
as_unmyth unmyth backup /var/lib/unmyth/copy.db
stop
as_unmyth unmyth restore --force /var/lib/unmyth/copy.db
start
stop

step "remove: what was counted stays"
dpkg --remove unmyth
[ -f /var/lib/unmyth/data/unmyth.db ] || fail "removing the package has deleted the database"
[ -f /etc/unmyth/unmyth.toml ] || fail "removing the package has deleted the configuration"

step "purge: nothing stays"
dpkg --purge unmyth
[ ! -e /var/lib/unmyth ] && [ ! -e /etc/unmyth ] || fail "something is left after the purge"
echo "== all is well"
