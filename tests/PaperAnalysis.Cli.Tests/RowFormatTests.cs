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
        // 30 + 2 + 6 + 2 + 5 = 45 columns; 27 are allowed, so the text has 30 - 18 = 12.
        var (written, note) = Write("table", 27, (new string('x', 30), 1, true));
        Assert.Equal("text          number  truth\nxxxxxxxxxxx…       1  true\n", written);
        Assert.Equal("1 row; cut at …: text (--format csv or jsonl gives all of it)\n", note);
    }

    [Fact]
    public void Columns_that_matter_less_are_left_out_before_text_is_cut_to_nothing()
    {
        // 12 + 2 + 6 = 20 columns are the least with two of them.
        var (written, note) = Write("table", 22, (new string('x', 30), 1, true));
        Assert.Equal("text            number\nxxxxxxxxxxxxx…       1\n", written);
        Assert.Equal("1 row; not shown: truth; cut at …: text (--format csv or jsonl gives all of it)\n", note);
    }

    [Fact]
    public void Where_it_matters_a_column_is_whole_or_shows_its_end()
    {
        var plan = new TablePlan
        {
            Importance = ["match", "left"],
            Whole = ["match"],
            EndMatters = ["left"],
            AlignedRight = ["left"],
        };
        var rows = new[]
        {
            new
            {
                Line = 1,
                Left = "words that stand before the",
                Match = "international",
            },
            new
            {
                Line = 2,
                Left = "the",
                Match = "term",
            },
        }.ToDataFrame();
        var (written, note) = Write("table", 28, rows, plan);
        Assert.Equal("         left  match\n…d before the  international\n          the  term\n", written);
        Assert.Equal("2 rows; not shown: line; cut at …: left (--format csv or jsonl gives all of it)\n", note);
    }

    [Fact]
    public void A_heading_is_broken_at_its_underscores_rather_than_a_column_left_out()
    {
        var rows = new[] { new { DocumentsTarget = 1, DocumentsRest = 20 } }.ToDataFrame();
        Assert.Equal(
            "documents  documents\n   target       rest\n        1         20\n",
            Write("table", 20, rows, new TablePlan()).Written
        );
    }

    [Fact]
    public void A_column_without_values_takes_no_room_on_a_terminal_and_is_named()
    {
        var rows = new[] { new { Id = "a", X = (double?)null } }.ToDataFrame();
        Assert.Equal(
            ("id\na\n", "1 row; not shown: x (--format csv or jsonl gives all of it)\n"),
            Write("table", 80, rows, new TablePlan())
        );
    }

    [Fact]
    public void A_table_shows_line_breaks_as_spaces_and_other_control_characters_as_U_FFFD()
    {
        var (written, _) = Write("table", 80, ("a\n\u001b[31mb", 1, true));
        Assert.Equal("text      number  truth\na \ufffd[31mb       1  true\n", written);
    }

    [Fact]
    public void Marks_of_direction_do_not_turn_what_follows()
    {
        var (written, _) = Write("table", 80, ("a\u202eb", 1, true));
        Assert.Equal("text  number  truth\na\ufffdb        1  true\n", written);
    }

    private static (string Written, string Note) Write(string format, int? width, params (string?, int, bool)[] rows) =>
        Write(
            format,
            width,
            rows.Select(static row => new
                {
                    Text = row.Item1,
                    Number = row.Item2,
                    Truth = row.Item3,
                })
                .ToDataFrame(),
            new TablePlan()
        );

    private static (string Written, string Note) Write(string format, int? width, DataFrame rows, TablePlan plan)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var command = new Command("rows");
        var rowFormat = new RowFormat();
        rowFormat.AddTo(command);
        rowFormat.Write(command.Parse(["--format", format]), rows, new Terminal(output, error, width), plan);
        return (output.ToString(), error.ToString());
    }
}
