"""jupyter_kernel_test, Jupyter's own conformance tests, on our kernel. Prints what ran and what did not, one line each."""
import sys
import unittest
from unittest import mock

import jupyter_kernel_test

# Seconds. The suite gives each message on iopub a tenth of a second, and a reply fifteen, which a busy machine does not keep; a
# kernel that hangs ends here too.
PATIENCE = 180
jupyter_kernel_test.TIMEOUT = PATIENCE


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "paper-analysis"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("wrong");'
    complete_code_samples = ["1", "var x = 1;", "int F(int n)\n{\n    return n;\n}", "// only a comment"]
    incomplete_code_samples = ["if (true) {", "var x = (1 +", "class A\n{", '@"open']
    invalid_code_samples = ["var = ;", "1 + ) 2", ")"]
    code_generate_error = 'throw new Exception("as asked");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"four" + "ty"', "result": "fourty"},
        {"code": "10 - 3", "result": "7"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": 'display(Markdown("**bold**"));', "mime": "text/markdown"},
        {"code": 'display(12);', "mime": "text/plain"},
    ]
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "DayOfWeek.Mon", "matches": {"Monday"}},
        {"text": '"\U0001F600".StartsWi', "matches": {"StartsWith"}},
    ]
    code_inspect_sample = "Math.Abs"
    code_history_pattern = "6 ? 7*"
    supported_history_operations = ("tail", "range", "search")
    code_clear_output = "ClearOutput();"

    def history_helper(self, *args, **named):
        return super().history_helper(*args, timeout=PATIENCE, **named)

    def execute_helper(self, *args, **named):
        iopub = self.kc.iopub_channel
        get_msg = iopub.get_msg
        with mock.patch.object(iopub, "get_msg", lambda timeout: get_msg(timeout=max(timeout, PATIENCE))):
            return super().execute_helper(*args, timeout=PATIENCE, **named)


class Lines(unittest.TextTestResult):
    def addSuccess(self, test):
        print(f"ok {test._testMethodName}")

    def addSkip(self, test, reason):
        print(f"skipped {test._testMethodName}")


suite = unittest.defaultTestLoader.loadTestsFromTestCase(CSharpKernelTests)
result = unittest.TextTestRunner(stream=sys.stderr, resultclass=Lines, verbosity=0).run(suite)
sys.exit(0 if result.wasSuccessful() else 1)
