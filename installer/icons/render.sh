#!/bin/sh
# Renders the pictures that are committed beside the drawings. Needs rsvg-convert, icotool and
# png2icns (Debian: librsvg2-bin icoutils icnsutils).
set -eu
cd "$(dirname "$0")"
windows=../../src/main/resources/icons
mkdir -p "$windows"
for size in 16 24 32; do
  rsvg-convert -w $size -h $size certkeep-small.svg -o "$windows/certkeep-$size.png"
done
for size in 48 64 128 256 512; do
  rsvg-convert -w $size -h $size certkeep.svg -o "$windows/certkeep-$size.png"
done
cp "$windows/certkeep-512.png" certkeep.png
icotool -c -o certkeep.ico "$windows"/certkeep-16.png "$windows"/certkeep-24.png \
  "$windows"/certkeep-32.png "$windows"/certkeep-48.png "$windows"/certkeep-64.png \
  --raw="$windows"/certkeep-256.png
png2icns certkeep.icns "$windows"/certkeep-16.png "$windows"/certkeep-32.png \
  "$windows"/certkeep-128.png "$windows"/certkeep-256.png "$windows"/certkeep-512.png
