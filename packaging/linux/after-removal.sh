#!/bin/sh
# Says where the cases of an office still are: a package never touches them.
case "$1" in
remove | 0)
    echo "Right Door is removed. Cases are not: each person's are in ~/.local/share/rightdoor, or where"
    echo "/etc/rightdoor/office.toml says. Delete those folders yourself when nobody needs them any more."
    ;;
esac
