#!/bin/sh
# Installs what the tests need beyond Go and make: Node and its packages,
# browsers, a screen that is not there, OpenGL in software, and two web servers. On
# Debian as root it does so by itself; elsewhere it names what is missing and the
# command for it.
# "setup.sh check" is content with what make check needs: Node and its packages.
# CHROMIUM, FIREFOX and WEBKIT_DRIVER name others than the chromium, firefox-esr
# and WebKitWebDriver of PATH.
set -eu
cd "$(dirname "$0")/.."

missing=""
need() { # need PACKAGE CHECK…: the package is missing if the check fails
	package=$1
	shift
	"$@" >/dev/null 2>&1 || missing="$missing $package"
}
# library NAME: the system's linker knows a shared library of that name.
library() { /sbin/ldconfig -p | grep -q "$1"; }

case ${1:-all} in
all | check) ;;
*)
	echo "setup: there is no part $1; name check, or nothing for all" >&2
	exit 2
	;;
esac

for name in CHROMIUM FIREFOX WEBKIT_DRIVER; do
	eval "program=\${$name:-}"
	if [ -n "$program" ] && ! command -v "$program" >/dev/null 2>&1; then
		echo "setup: $name names $program, which is no program; correct it, or unset it for the one of PATH" >&2
		exit 1
	fi
done
need nodejs command -v node
need npm command -v npm
if [ "${1:-all}" = all ]; then
	need chromium command -v "${CHROMIUM:-chromium}"
	need firefox-esr command -v "${FIREFOX:-firefox-esr}"
	need webkit2gtk-driver command -v "${WEBKIT_DRIVER:-WebKitWebDriver}"
	need xvfb command -v Xvfb
	need libgl1-mesa-dri sh -c 'ls /usr/lib/*/dri/*.so'
	need libgl1 library libGL.so.1
	need libegl1 library libEGL.so.1
	for name in x11-6:X11 xcursor1:Xcursor xext6:Xext xi6:Xi xinerama1:Xinerama xrandr2:Xrandr xrender1:Xrender; do
		need "lib${name%%:*}" library "lib${name##*:}.so"
	done
	need fonts-dejavu-core sh -c 'fc-list | grep -q .'
	# The servers of web/deploy, which a test starts itself, and what reads PDF.
	need nginx sh -c 'command -v nginx || test -x /usr/sbin/nginx'
	need caddy command -v caddy
	need poppler-utils command -v pdftotext
fi

if [ -n "$missing" ]; then
	install="apt-get update && apt-get install -y --no-install-recommends$missing"
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
		echo "setup: installing$missing"
		export DEBIAN_FRONTEND=noninteractive
		# Debian starts a server that it installs, and at each boot; here it would
		# be in the way of others, and the tests start their own.
		policy=/usr/sbin/policy-rc.d
		if [ ! -e "$policy" ]; then
			trap 'rm -f "$policy"' EXIT
			printf '#!/bin/sh\nexit 101\n' >"$policy"
			chmod +x "$policy"
		fi
		log=$(mktemp)
		if ! sh -c "$install" >"$log" 2>&1; then
			cat "$log" >&2
			echo "setup: the system's packages could not be installed; see above" >&2
			exit 1
		fi
		rm -f "$log"
		for service in nginx caddy; do
			case "$missing " in *" $service "*)
				if command -v systemctl >/dev/null 2>&1; then
					systemctl --quiet disable "$service"
				fi
				;;
			esac
		done
	else
		echo "setup: the tests need these packages:$missing; install them, on Debian with" >&2
		echo "    sudo sh -c '$install'" >&2
		exit 1
	fi
fi

if ! node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'; then
	echo "setup: the tests need Node 20 or newer, and this is $(node --version); see https://nodejs.org/en/download" >&2
	exit 1
fi
# npm writes this file last, so it tells whether an install was finished.
if ! cmp -s tools/package-lock.json .build/installed-package-lock.json || [ ! -d tools/node_modules ]; then
	echo "setup: installing the npm packages of tools/package.json"
	(cd tools && npm ci --no-audit --no-fund --loglevel=error)
	mkdir -p .build
	cp tools/package-lock.json .build/installed-package-lock.json
fi
