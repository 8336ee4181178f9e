#!/bin/sh
# Measures the inner parts of requests with JMH, on the built server's classes. Arguments go to JMH: -f 1 -wi 2 -i 3 post
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
lib=$here/../../bootstrap/target/lib
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn --batch-mode --quiet --file "$here/hot-parts.xml" dependency:copy-dependencies -DoutputDirectory="$work/jmh"
java=${JAVA_HOME:+$JAVA_HOME/bin/}
"${java}javac" -proc:full -cp "$lib/*:$work/jmh/*" \
  -processorpath "$work/jmh/jmh-generator-annprocess-1.37.jar:$work/jmh/jmh-core-1.37.jar" -d "$work/classes" "$here/HotParts.java"
"${java}java" -cp "$work/classes:$lib/*:$work/jmh/*" org.openjdk.jmh.Main "$@"
