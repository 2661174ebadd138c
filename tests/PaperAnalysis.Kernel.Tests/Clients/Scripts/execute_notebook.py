"""Runs a notebook through nbclient, as papermill, nbmake and jupyter-book do, and prints its outputs as JSON."""
import json
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

notebook = nbformat.read(sys.argv[1], as_version=4)
client = NotebookClient(notebook, timeout=180, kernel_name=sys.argv[2])
try:
    client.execute()
except CellExecutionError as error:
    print(json.dumps({"ename": error.ename, "evalue": error.evalue}))
    sys.exit(1)
nbformat.validate(notebook)
print(json.dumps([[cell["execution_count"], cell["outputs"]] for cell in notebook.cells]))
