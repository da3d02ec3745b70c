#!/usr/bin/env bash
# Puts the built site on a branch that the Git host serves as pages; used by the samples beside this file.
#
#   push-site.sh BRANCH             site/ becomes the whole branch, but for its previews
#   push-site.sh BRANCH FOLDER      site/ becomes that folder of the branch: the preview of a proposal
#   push-site.sh --remove BRANCH FOLDER
#
# Pushes with the rights that the checkout of the pipeline has; nothing is configured here, and no secret is read.
set -euo pipefail

remove=
if [ "${1:-}" = --remove ]; then
  remove=yes
  shift
fi
branch=${1:?name the branch}
folder=${2:-}
previews=voorstel # the folders of previews; publishing the site leaves them alone

work=$(mktemp -d)
trap 'git worktree remove --force "$work" 2>/dev/null || true; rm -rf "$work"' EXIT
if git fetch --quiet --depth 1 origin "$branch" 2>/dev/null; then
  git worktree add --quiet --detach "$work" FETCH_HEAD
else
  git worktree add --quiet --detach "$work"
  git -C "$work" checkout --quiet --orphan "new-$branch-$$"
  git -C "$work" rm -rf --quiet . >/dev/null
fi

if [ -n "$folder" ]; then
  rm -rf "${work:?}/$folder"
  if [ -z "$remove" ]; then
    mkdir -p "$work/$folder"
    cp -R site/. "$work/$folder"
  fi
else
  find "$work" -mindepth 1 -maxdepth 1 ! -name .git ! -name "$previews" -exec rm -rf {} +
  cp -R site/. "$work"
fi
touch "$work/.nojekyll" # or GitHub leaves out what begins with an underscore

git -C "$work" add --all --force
if git -C "$work" diff --cached --quiet; then
  echo "push-site: $branch has this site already."
  exit 0
fi
git -C "$work" -c user.name=site -c user.email=site@localhost commit --quiet --message "Site of $(git rev-parse --short HEAD)"
git -C "$work" push --quiet origin "HEAD:refs/heads/$branch"
echo "push-site: pushed to $branch${folder:+, folder $folder}."
