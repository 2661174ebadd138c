using System.CommandLine;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Cli.Tests;

public sealed class RowFormatTests
{
    [Fact]
    public void Csv_quotes_commas_quotes_and_line_breaks_and_ends_rows_with_cr_lf()
    {
        var (written, _) = Write("csv", null, ("a,b", 1, true), ("say \"x\"\nnow", 2, false), (null, 3, true));
        Assert.Equal("text,number,truth\r\n\"a,b\",1,true\r\n\"say \"\"x\"\"\nnow\",2,false\r\n,3,true\r\n", written);
    }

    [Fact]
    public void Json_lines_keep_types_and_letters()
    {
        var (written, _) = Write("jsonl", null, ("Schrödinger's <b> \"α\"\n", 1, true), (null, 2, false));
        Assert.Equal(
            "{\"text\":\"Schrödinger's <b> \\\"α\\\"\\n\",\"number\":1,\"truth\":true}\n{\"text\":null,\"number\":2,\"truth\":false}\n",
            written
        );
    }

    [Fact]
    public void A_table_aligns_numbers_to_the_right_and_counts_wide_letters_as_two_columns_and_combining_marks_as_none()
    {
        var (written, note) = Write("table", 80, ("日本", 1, true), ("abc", 22, false), ("e\u0301", 3, true));
        Assert.Equal(
            "text  number  truth\n日本       1  true\nabc       22  false\ne\u0301          3  true\n",
            written
        );
        Assert.Equal("", note);
    }

    [Fact]
    public void A_table_is_cut_to_its_width_and_says_so()
    {
        // 30 + 2 + 6 + 2 + 5 = 45 columns; 25 are allowed, so the text has 30 - 20 = 10.
        var (written, note) = Write("table", 25, (new string('x', 30), 1, true));
        Assert.Equal("text        number  truth\nxxxxxxxxx…       1  true\n", written);
        Assert.Equal("1 rows; cut to 25 columns: text (--format csv or jsonl gives all of it)\n", note);
    }

    [Fact]
    public void A_table_shows_line_breaks_as_spaces_and_other_control_characters_as_U_FFFD()
    {
        var (written, _) = Write("table", 80, ("a\n\u001b[31mb", 1, true));
        Assert.Equal("text      number  truth\na \ufffd[31mb       1  true\n", written);
    }

    private static (string Written, string Note) Write(string format, int? width, params (string?, int, bool)[] rows)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var command = new Command("rows");
        var rowFormat = new RowFormat();
        rowFormat.AddTo(command);
        rowFormat.Write(
            command.Parse(["--format", format]),
            rows.Select(static row => new
                {
                    Text = row.Item1,
                    Number = row.Item2,
                    Truth = row.Item3,
                })
                .ToDataFrame(),
            new Terminal(output, error, width)
        );
        return (output.ToString(), error.ToString());
    }
}
