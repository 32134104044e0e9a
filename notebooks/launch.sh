# Read by ./fishmarket: what starts the notebooks. Nothing is installed: Jupyter finds the kernel by
# JUPYTER_PATH, in a folder that the build makes and 'mvn clean' removes.

# check_notebook [RESULT] [OPTION...]: ends with a message if they cannot be started
check_notebook() {
  jupyter=$(command -v jupyter-lab || command -v jupyter-notebook || true)
  if [ -z "$jupyter" ]; then
    say "Notebooks need Jupyter, and neither jupyter-lab nor jupyter-notebook is on the path."
    say "On Debian or Ubuntu: sudo apt install jupyter-notebook; on a Mac with Homebrew: brew install jupyterlab;"
    say "with Python anywhere: pip install jupyterlab"
    exit 2
  fi
  if [ $# -gt 0 ] && [[ $1 != -* ]]; then
    if [ ! -f "$1/manifest.json" ]; then
      say "There is no result in $1. Make one: ./fishmarket run INPUT --out $1"
      exit 2
    fi
    FISHMARKET_RESULT=$(cd "$1" && pwd)
    export FISHMARKET_RESULT
  fi
}

# start_notebook [RESULT] [OPTION...]: does not come back
start_notebook() {
  if [ $# -gt 0 ] && [[ $1 != -* ]]; then shift; fi
  local spec=$home/notebooks/target/jupyter
  "$java" -cp "$target:$(cat "$home/notebooks/target/kernel.classpath")" \
    org.fishmarket.notebook.kernel.KernelSpec "$home" "$spec" "${memory[@]}"
  export JUPYTER_PATH=$spec${JUPYTER_PATH:+:$JUPYTER_PATH}
  exec "$jupyter" "$home/notebooks" "$@"
}
