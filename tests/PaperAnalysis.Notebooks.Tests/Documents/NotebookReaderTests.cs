using System.Text;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Tests.Documents;

public class NotebookReaderTests
{
    [Fact]
    public void Text_may_be_a_string_or_lines()
    {
        var notebook = Parse(
            """{"cell_type": "markdown", "metadata": {}, "source": "a\nb"}""",
            """{"cell_type": "raw", "metadata": {}, "source": ["a\n", "b"]}"""
        );
        Assert.Equal(["a\nb", "a\nb"], notebook.Cells.Select(c => c.Source));
    }

    [Fact]
    public void A_notebook_before_4_5_gets_ids_and_is_written_as_4_5()
    {
        const string Json =
            """{"nbformat": 4, "nbformat_minor": 0, "metadata": {"orig_nbformat": 3}, "cells": [{"cell_type": "raw", "metadata": {}, "source": ""}]}""";
        var notebook = NotebookReader.Parse(Json, "a.ipynb");
        Assert.Empty(notebook.Metadata);
        NotebookRules.AssertHold(NotebookWriter.Write(notebook));
    }

    [Fact]
    public void Unknown_metadata_and_fields_are_kept()
    {
        var notebook = Parse(
            """{"cell_type": "raw", "metadata": {"polyglot_notebook": {"kernelName": "fsharp"}}, "source": "", "new": [1.50]}"""
        );
        var written = NotebookWriter.Write(notebook);
        Assert.Contains("\"kernelName\": \"fsharp\"", written, StringComparison.Ordinal);
        // The digits stay: 1.50 does not become 1.5.
        Assert.Contains("1.50", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_are_read_and_other_values_in_their_place_are_no_tags()
    {
        var notebook = Parse(
            """{"cell_type": "raw", "metadata": {"tags": ["findings", 1]}, "source": ""}""",
            """{"cell_type": "raw", "metadata": {"tags": "findings"}, "source": ""}"""
        );
        Assert.Equal([true, false], notebook.Cells.Select(c => c.HasTag("findings")));
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.Empty(NotebookReader.Parse("\uFEFF" + Envelope(""), "a.ipynb").Cells);

    [Theory]
    [InlineData(
        """{"cell_type": "heading", "metadata": {}, "source": ""}""",
        "a.ipynb, cell 1: found \"cell_type\" \"heading\", expected \"markdown\", \"code\" or \"raw\". Save the notebook again in Jupyter, or correct this field."
    )]
    [InlineData(
        """{"cell_type": "raw", "metadata": {}, "source": ""}, {"cell_type": "raw", "metadata": []}""",
        "a.ipynb, cell 2: found \"source\" missing, expected a string or an array of strings. Save the notebook again in Jupyter, or correct this field."
    )]
    [InlineData(
        """{"cell_type": "code", "metadata": {}, "source": "", "execution_count": -1, "outputs": []}""",
        "a.ipynb, cell 1: found \"execution_count\" -1, expected a whole number from 0, or null. Save the notebook again in Jupyter, or correct this field."
    )]
    [InlineData(
        """{"cell_type": "code", "metadata": {}, "source": "", "execution_count": null, "outputs": [{"output_type": "pyout"}]}""",
        "a.ipynb, cell 1, output 1: found \"output_type\" \"pyout\", expected \"stream\", \"display_data\", \"execute_result\" or \"error\". Save the notebook again in Jupyter, or correct this field."
    )]
    [InlineData(
        """{"cell_type": "code", "metadata": {}, "source": "", "execution_count": null, "outputs": [{"output_type": "display_data", "metadata": {}, "data": {"text/html": 1}}]}""",
        "a.ipynb, cell 1, output 1: found \"data\" → \"text/html\" 1, expected a string or an array of strings. Save the notebook again in Jupyter, or correct this field."
    )]
    [InlineData(
        "7",
        "a.ipynb, cell 1: found a cell that is not a JSON object, expected an object. Save the notebook again in Jupyter, or remove it."
    )]
    [InlineData(
        """{"cell_type": "raw", "metadata": {}, "source": "\ud800"}""",
        "a.ipynb: found a string with half of a surrogate pair, expected text in Unicode. Open it in Jupyter and save it again."
    )]
    public void A_fault_in_a_cell_is_named_with_its_place(string cell, string message) =>
        AssertFault(Envelope(cell), message);

    [Theory]
    [InlineData(
        """{"nbformat": 3, "nbformat_minor": 0, "worksheets": []}""",
        "a.ipynb: found nbformat 3.0, expected nbformat 4.0 to 4.5. Convert it: jupyter nbconvert --to notebook --nbformat 4 FILE, or open it in Jupyter and save it."
    )]
    [InlineData(
        """{"nbformat": 5, "nbformat_minor": 1}""",
        "a.ipynb: found nbformat 5.1, expected nbformat 4.0 to 4.5. Save it with a program that writes nbformat 4.5."
    )]
    [InlineData(
        """{"name": "x"}""",
        "a.ipynb: found JSON without \"nbformat\", expected a notebook. Check that this is the file you mean."
    )]
    [InlineData(
        "[]",
        "a.ipynb: found JSON that is not an object, expected a notebook. Check that this is the file you mean."
    )]
    public void Another_file_or_version_is_refused(string json, string message) => AssertFault(json, message);

    [Theory]
    [InlineData("{\n \"nbformat\": 4,\n}", "line 3")]
    [InlineData("", "line 1")]
    public void Broken_JSON_is_named_with_its_line(string json, string line)
    {
        var fault = Assert.Throws<NotebookFormatException>(() => NotebookReader.Parse(json, "a.ipynb"));
        Assert.StartsWith($"a.ipynb: found text that is not JSON at {line} (", fault.Message, StringComparison.Ordinal);
    }

    // What is kept as it came, too: else the reader took it, and the writer failed after the run.
    [Theory]
    [InlineData("""{"nbformat": 4, "metadata": {}, "cells": [], "x": ["\ud800"]}""")]
    [InlineData("""{"nbformat": 4, "metadata": {"\udc00": 1}, "cells": []}""")]
    [InlineData(
        """{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "raw", "metadata": {"a": "\uD83D"}, "source": ""}]}"""
    )]
    public void Half_a_surrogate_pair_is_refused_wherever_it_stands(string json) =>
        AssertFault(
            json,
            "a.ipynb: found a string with half of a surrogate pair, expected text in Unicode. Open it in Jupyter and save it again."
        );

    [Fact]
    public void A_field_given_twice_is_named()
    {
        var fault = Assert.Throws<NotebookFormatException>(() =>
            NotebookReader.Parse("{\"nbformat\": 4, \"nbformat\": 4}", "a.ipynb")
        );
        Assert.Matches(
            "^a.ipynb: found text that is not JSON \\(.*'nbformat'.*\\), expected a notebook in JSON\\.",
            fault.Message
        );
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_named_with_their_offset()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "{\"é"u8, .. Encoding.Latin1.GetBytes("é")]);
            var fault = Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(path));
            // {, ", and é in two bytes stand before it: 1 + 1 + 2 = 4.
            Assert.Equal(
                $"{path}: found bytes at offset 4 that are not UTF-8, expected a notebook in UTF-8. Convert the file to UTF-8.",
                fault.Message
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void AssertFault(string json, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<NotebookFormatException>(() => NotebookReader.Parse(json, "a.ipynb")).Message
        );

    private static Notebook Parse(params string[] cells) =>
        NotebookReader.Parse(Envelope(string.Join(", ", cells)), "a.ipynb");

    private static string Envelope(string cells) =>
        $$"""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{{cells}}]}""";
}
