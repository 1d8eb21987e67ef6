# shellcheck shell=bash
# What ./bootstrap long does in a bare Debian in a temporary folder. For ./bootstrap to read: it has
# `say`, `quietly`, `as_root`, `system_name` and `$certificates`, and removes the folder when it
# ends.

bare_root=
bare_copy=/root/toolkit

mounts_below() {
  sed 's/\\040/ /g; s/ [^ ]* [^ ]* [0-9]* [0-9]*$//; s/^[^ ]* //' /proc/self/mounts |
    awk -v root="$1/" 'index($0 "/", root) == 1'
}

remove_bare_root() {
  local mount
  # Deepest first. A folder with something still mounted in it is never removed.
  while IFS= read -r mount; do
    as_root umount "$mount" || as_root umount --lazy "$mount" || true
  done < <(mounts_below "$bare_root" | sort -r)
  if [[ -n $(mounts_below "$bare_root") ]]; then
    printf 'bootstrap: %s is still in use, so it was left. Unmount these, then remove it:\n' \
      "$bare_root" >&2
    mounts_below "$bare_root" >&2
  else
    as_root rm -rf --one-file-system -- "$bare_root"
  fi
  bare_root=
}

in_bare_root() {
  as_root chroot "$bare_root" /usr/bin/env -i "${bare_env[@]}" "$@"
}

codename() { # of a release of Debian
  case $1 in
    12) printf 'bookworm\n' ;;
    13) printf 'trixie\n' ;;
  esac
}

# The mirror that this machine takes Debian from; nothing if it is on another system.
this_mirror() {
  # shellcheck disable=SC2016 # these are apt's own placeholders
  apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk '($1 == "bookworm" || $1 == "trixie") && !seen { print $2; seen = 1 }'
}

write_in_root() { as_root tee "$bare_root$1" >/dev/null; }

copy_into_root() {
  as_root mkdir -p -- "$bare_root${1%/*}"
  as_root cp --dereference --remove-destination -- "$1" "$bare_root$1"
}

# Gives programs in it a file of authorities, named by a variable. Debian's package writes its own
# file anew when it is installed, so this is another.
hand_over_authorities() {
  local inside=/etc/ssl/$2.crt
  as_root mkdir -p -- "$bare_root/etc/ssl"
  as_root cp --dereference -- "$1" "$bare_root$inside"
  bare_env+=("$2=$inside")
}

use_this_machines_network() {
  local file name
  for file in /etc/resolv.conf /etc/hosts; do
    if [[ -e $file ]]; then copy_into_root "$file"; fi
  done
  # shellcheck disable=SC2154 # ./bootstrap sets it
  if [[ -e $certificates ]]; then
    copy_into_root "$certificates"
    hand_over_authorities "$certificates" NODE_EXTRA_CA_CERTS
  fi
  for name in {http,https,ftp,no}_proxy {HTTP,HTTPS,FTP,NO}_PROXY; do
    if [[ -n ${!name:-} ]]; then bare_env+=("$name=${!name}"); fi
  done
  if [[ -n $apt_http_proxy ]]; then
    printf 'Acquire::http::Proxy "%s";\n' "$apt_http_proxy" |
      write_in_root /etc/apt/apt.conf.d/01proxy-http
  fi
  if [[ -n $apt_https_proxy ]]; then
    printf 'Acquire::https::Proxy "%s";\n' "$apt_https_proxy" |
      write_in_root /etc/apt/apt.conf.d/01proxy-https
  fi
}

# Where npm looks on this machine, and whom it trusts, if that was set at all.
use_this_machines_npm() {
  local registry authorities
  if ! command -v npm >/dev/null; then return; fi
  registry=$(npm config get registry 2>/dev/null || true)
  if [[ $registry == http* ]]; then bare_env+=("npm_config_registry=$registry"); fi
  authorities=$(npm config get cafile 2>/dev/null || true)
  if [[ -f $authorities ]]; then hand_over_authorities "$authorities" npm_config_cafile; fi
}

use_this_machines_sources() { # for a release
  local file
  say "apt in the bare system cannot reach its sources; giving it this machine's."
  as_root rm -f "$bare_root/etc/apt/sources.list"
  for file in /etc/apt/sources.list{,.d/*.list,.d/*.sources}; do
    if [[ ! -e $file ]]; then continue; fi
    copy_into_root "$file"
    as_root sed -i "s/\<\(bookworm\|trixie\)\>/$(codename "$1")/g" "$bare_root$file"
  done
}

make_bare_root() { # of a release, with a copy of the sources
  local mirror include=() file release=$1
  apt_http_proxy=
  apt_https_proxy=
  if command -v apt-config >/dev/null; then
    eval "$(apt-config shell apt_http_proxy Acquire::http::Proxy \
      apt_https_proxy Acquire::https::Proxy)"
  fi
  mirror=$(this_mirror || true)
  case $mirror in https:*) include=(--include=ca-certificates) ;; esac

  as_root true
  bare_root=$(realpath -- "$(mktemp -d)")
  say "Making a bare Debian $release in $bare_root."
  quietly as_root env http_proxy="${http_proxy:-$apt_http_proxy}" \
    https_proxy="${https_proxy:-$apt_https_proxy}" \
    debootstrap --variant=minbase ${include[@]+"${include[@]}"} "$(codename "$release")" \
    "$bare_root" ${mirror:+"$mirror"}
  as_root chmod 755 "$bare_root"

  bare_env=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    HOME=/root LANG=C.UTF-8)
  as_root mount -t proc proc "$bare_root/proc"
  as_root mount --bind /dev "$bare_root/dev"
  # Terminals are a file system of their own; the tests open one.
  as_root mount --bind /dev/pts "$bare_root/dev/pts"
  use_this_machines_network
  use_this_machines_npm
  if ! in_bare_root apt-get -qq -o APT::Update::Error-Mode=any update >/dev/null 2>&1; then
    use_this_machines_sources "$release"
  fi

  say "Copying the files that git tracks, or would, into it."
  as_root mkdir -p "$bare_root$bare_copy"
  git ls-files -z --cached --others --exclude-standard |
    while IFS= read -r -d '' file; do
      if [[ -e $file || -L $file ]]; then printf '%s\0' "$file"; fi
    done |
    tar --create --null --no-recursion --files-from=- --owner=0 --group=0 |
    as_root tar --extract --directory "$bare_root$bare_copy"
}

package_in_bare_root() {
  in_bare_root "SOURCE_DATE_EPOCH=$SOURCE_DATE_EPOCH" "$bare_copy/bootstrap" package
}

# Leaves the package for another release than this machine's in a folder, and its path in $package.
build_package_for() {
  local release=$1 folder=$2
  make_bare_root "$release"
  say "In it: ./bootstrap package"
  package_in_bare_root
  package=$(echo "$bare_root$bare_copy"/build/package/toolkit_*.deb)
  mkdir -p -- "$folder"
  cp -- "$package" "$folder"
  package=$folder/${package##*/}
  remove_bare_root
}

run_in_bare_root() { # RELEASE, and a package that was built for it
  local release=$1 made=$2
  make_bare_root "$release"
  as_root cp -- "$made" "$bare_root/root/first.deb"
  say "In it: install the package, use it, remove it."
  in_bare_root "$bare_copy/tests/package" /root/first.deb
  say "In it: ./bootstrap"
  in_bare_root "$bare_copy/bootstrap"
  say "In it: ./bootstrap test"
  in_bare_root "$bare_copy/bootstrap" test
  say "In it: ./bootstrap package, which must give the same bytes."
  package_in_bare_root
  as_root cmp -- "$made" "$bare_root$bare_copy/build/package/${made##*/}"
  say "In it: build a program on the installed library."
  in_bare_root "$bare_copy/tests/package" --build /root/first.deb
  say "All of that works on a bare Debian $release."
  remove_bare_root
}

run_in_bare_roots() { # with the package that was built here
  local release
  for release in 12 13; do
    if [[ $(system_name) == "debian $release" ]]; then
      run_in_bare_root "$release" "$1"
    else
      build_package_for "$release" "build/package-debian-$release"
      run_in_bare_root "$release" "$package"
    fi
  done
}
