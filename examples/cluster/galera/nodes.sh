# shellcheck shell=bash disable=SC2034 # what the others use
# What start, stop, restart, smoke and long share: three MariaDB servers on loopback, joined by Galera. To be sourced.
#
# Node N lives in FOLDER/nodeN and takes four ports, each added to GALERA_PORTS (24500 unless the environment says
# otherwise): 10+N for clients, 20+N for the group, 30+N and 40+N for what a node that comes late has missed.

PATH=$PATH:/usr/sbin:/sbin # where the server is, and not on everybody's path
nodes='1 2 3'
provider=/usr/lib/galera/libgalera_smm.so
first_port=${GALERA_PORTS:-24500}
mark=three-galera-nodes
seconds_to_join=300
seconds_to_stop=30

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

require_packages() {
  local missing=()
  if ! command -v mariadbd >/dev/null || ! command -v mariadb-install-db >/dev/null; then missing+=(mariadb-server); fi
  command -v mariadb >/dev/null || missing+=(mariadb-client)
  [ -f "$provider" ] || missing+=(galera-4)
  command -v rsync >/dev/null || missing+=(rsync)
  [ ${#missing[@]} = 0 ] || die "Not installed: ${missing[*]}. On Debian: apt-get install ${missing[*]}"
}

port() { # 1 for clients, 2 for the group, 3 for changes missed, 4 for whole files; node
  echo $((first_port + 10 * $1 + $2))
}

require_free_ports() {
  local kind node port
  for kind in 1 2 3 4; do
    for node in $nodes; do
      port=$(port "$kind" "$node")
      if (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        die "Port $port is in use, perhaps by another such cluster. Stop it, or take other ports: put GALERA_PORTS=25500 before the command."
      fi
    done
  done
}

# Never root: a server of root's cannot copy its files to a node that comes late.
server_user() {
  if [ "$(id -u)" = 0 ]; then echo mysql; else id -un; fi
}

# The servers of a cluster, what they have started, and a restart that is under way. They are found by their folder: a
# number that was written down may belong to somebody else by now.
processes() { # folder
  local id
  { grep -lF -- "$1/node" /proc/[0-9]*/cmdline; grep -lzxF -- "$1" /proc/[0-9]*/cmdline; } 2>/dev/null |
    cut -d / -f 3 | while read -r id; do
    case $(cat "/proc/$id/comm" 2>/dev/null) in
      mariadbd | mariadb-install* | wsrep_sst_* | rsync | restart) echo "$id" ;;
    esac
  done
}

ask() { # node, SQL
  mariadb --no-defaults --protocol=tcp --host=127.0.0.1 --port="$(port 1 "$1")" --user=root \
    --connect-timeout=2 --skip-column-names --batch --execute="$2"
}

server=()
describe() { # folder, node: leaves the command that runs it in $server
  local home=$1/node$2
  server=(mariadbd --no-defaults "--user=$(server_user)" "--datadir=$home/data"
    --bind-address=127.0.0.1 "--port=$(port 1 "$2")" "--socket=$home/socket" "--pid-file=$home/pid"
    --binlog-format=ROW --innodb-autoinc-lock-mode=2 # what Galera asks for
    --innodb-buffer-pool-size=64M --innodb-log-file-size=32M # three of them on one small machine
    --wsrep-on=ON "--wsrep-provider=$provider" --wsrep-cluster-name=certificates "--wsrep-node-name=node$2"
    "--wsrep-cluster-address=gcomm://127.0.0.1:$(port 2 1),127.0.0.1:$(port 2 2),127.0.0.1:$(port 2 3)"
    "--wsrep-node-address=127.0.0.1:$(port 2 "$2")"
    "--wsrep-provider-options=base_port=$(port 2 "$2");gmcast.listen_addr=tcp://127.0.0.1:$(port 2 "$2");ist.recv_addr=127.0.0.1:$(port 3 "$2");gcache.size=64M"
    --wsrep-sst-method=rsync "--wsrep-sst-receive-address=127.0.0.1:$(port 4 "$2")")
}

# In a session of its own: a Ctrl-C is for the script that waits, which then stops its nodes in order.
launched=
launch() { # folder, node, options of the server...: leaves its number in $launched
  describe "$1" "$2"
  local log=$1/node$2/log
  shift 2
  setsid "${server[@]}" "$@" </dev/null >>"$log" 2>&1 &
  launched=$!
}

await_synced() { # folder, the node launched last
  local end=$((SECONDS + seconds_to_join))
  until [ "$(ask "$2" "show status like 'wsrep_local_state_comment'" 2>/dev/null | cut -f 2)" = Synced ]; do
    if [ $SECONDS -ge $end ] || ! kill -0 "$launched" 2>/dev/null; then
      tail -n 20 "$1/node$2/log" >&2
      die "Node $2 does not come up; above is the end of its log."
    fi
    sleep 0.2
  done
}
