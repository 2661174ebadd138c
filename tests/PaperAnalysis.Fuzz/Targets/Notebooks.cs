using System.Text;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;
using static PaperAnalysis.Fuzz.Targets.BrokenPromiseException;

namespace PaperAnalysis.Fuzz.Targets;

/// <summary>Notebook files, and the pages of what is read.</summary>
internal static class Notebooks
{
    private const string Whole = """
        {"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":"x"}},"cells":[
        {"cell_type":"markdown","id":"a","metadata":{"tags":["findings"]},"source":["# T\n","[a](b.ipynb#c) ![d](attachment:e.png)"],"attachments":{"e.png":{"image/png":"AAAA"}}},
        {"cell_type":"code","id":"b","metadata":{"tags":["parameters"]},"source":"int n = 1;\nvar s = \"x\";","execution_count":1,"outputs":[
        {"output_type":"stream","name":"stdout","text":["a\n","\u001b[31mb"]},
        {"output_type":"display_data","data":{"text/markdown":"**b** <script>","image/png":"AA=="},"metadata":{}},
        {"output_type":"execute_result","execution_count":1,"data":{"application/vnd.plotly.v1+json":{"data":[],"layout":{"height":300}},"text/plain":"c"},"metadata":{}},
        {"output_type":"error","ename":"E","evalue":"m","traceback":["t"]}]},
        {"cell_type":"raw","id":"c","metadata":{},"source":"r"}]}
        """;

    public static FuzzTarget Target { get; } =
        new(
            "ipynb",
            Read,
            [
                Encoding.UTF8.GetBytes(Whole),
                Encoding.UTF8.GetBytes("{\"nbformat\":4,\"nbformat_minor\":0,\"metadata\":{},\"cells\":[]}"),
            ],
            [
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "null",
                "true",
                "1",
                "-1",
                "1e9",
                "4.5",
                "\"nbformat\":4",
                "\"nbformat_minor\":5",
                "\"metadata\":{}",
                "\"cells\":[]",
                "\"cell_type\":\"code\"",
                "\"cell_type\":\"markdown\"",
                "\"cell_type\":\"raw\"",
                "\"source\":\"\"",
                "\"source\":[\"a\\n\"]",
                "\"outputs\":[]",
                "\"output_type\":\"stream\"",
                "\"output_type\":\"display_data\"",
                "\"output_type\":\"execute_result\"",
                "\"output_type\":\"error\"",
                "\"execution_count\":null",
                "\"data\":{}",
                "\"text/plain\":",
                "\"text/markdown\":",
                "\"image/svg+xml\":",
                "\"application/json\":",
                "\"application/vnd.plotly.v1+json\":{}",
                "\"application/vnd.paper-analysis.parts+json\":[{\"name\":\"a\",\"data\":{}}]",
                "\"layout\":{\"height\":1e400}",
                "\"attachments\":{}",
                "\"tags\":[\"parameters\"]",
                "\"id\":\"a\"",
                "\"ename\":\"\"",
                "\"traceback\":[]",
                "\\ud800",
                "\\u0000",
                "<script>",
                "</script>",
                "\u001b[1m",
                "#!md",
                "\uFEFF",
            ]
        )
        {
            IsOurs = false,
        };

    private static void Read(byte[] input)
    {
        Notebook notebook;
        try
        {
            notebook = NotebookReader.Read(input, "n.ipynb");
        }
        catch (NotebookInputException failure)
        {
            Unless(failure.Message.Contains("expected", StringComparison.Ordinal), "a message says what was expected");
            return;
        }
        var written = NotebookWriter.Write(notebook);
        var again = NotebookWriter.Write(NotebookReader.Parse(written, "n.ipynb"));
        Unless(written == again, "a notebook that was written is read and written as it was");
        _ = NotebookParameters.Declared(notebook);
        // HTML that a cell wrote is shown as it is: only of the others is anything promised.
        if (!written.Contains("text/html", StringComparison.Ordinal))
        {
            var page = NotebookPage.Write(
                new RunResult.Completed(notebook),
                "n.ipynb",
                new PlotlySource(null),
                new PageShell.Frame { Files = new InlinedFiles(new PlotlySource(null), null) }
            );
            HtmlCheck.OfPage(page);
        }
    }
}
