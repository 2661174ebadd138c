using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Frames;

namespace PaperAnalysis.Tests.Frames;

public sealed class FilesTests
{
    private static readonly CsvOptions EveryType = new()
    {
        Types = new Dictionary<string, Type>
        {
            ["Key"] = typeof(string),
            ["Count"] = typeof(int),
            ["Big"] = typeof(long),
            ["Score"] = typeof(double),
            ["Flag"] = typeof(bool),
            ["Day"] = typeof(DateOnly),
            ["Names"] = typeof(IReadOnlyList<string>),
        },
    };

    [Fact]
    public void Csv_gives_back_every_value_of_every_type() =>
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = rows.ToDataFrame();
                    SmallFrames.AssertSame(frame, DataFrame.LoadCsv(new StringReader(Csv(frame)), EveryType));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Csv_without_given_types_finds_the_type_of_every_column_that_has_a_telling_value()
    {
        var telling = new SmallRow("a", 1, 1L << 40, 0.5, true, new DateOnly(2025, 3, 17), ["A"]);
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = rows.Append(telling).ToDataFrame();
                    SmallFrames.AssertSame(frame, DataFrame.LoadCsv(new StringReader(Csv(frame))));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Json_lines_give_back_every_value_of_every_type()
    {
        var telling = new SmallRow("a", 1, 1L << 40, 0.5, true, new DateOnly(2025, 3, 17), ["A"]);
        Prop.ForAll(
                SmallFrames.Rows,
                rows =>
                {
                    var frame = rows.Append(telling).ToDataFrame();
                    SmallFrames.AssertSame(frame, DataFrame.LoadJsonLines(new StringReader(JsonLines(frame))));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Csv_is_written_in_the_invariant_culture_with_line_feeds()
    {
        var rows = new[]
        {
            new SmallRow("x,\"y\"", 1, 2L, 3, true, new DateOnly(2025, 3, 17), ["A", "B"]),
            new SmallRow("", null, null, null, null, null, null),
            new SmallRow(null, -1, 0L, 0.1, false, null, []),
        };

        Assert.Equal(
            "Key,Count,Big,Score,Flag,Day,Names\n"
                + "\"x,\"\"y\"\"\",1,2,3.0,true,2025-03-17,\"[\"\"A\"\",\"\"B\"\"]\"\n"
                + "\"\",,,,,,\n"
                + ",-1,0,0.1,false,,[]\n",
            Csv(rows.ToDataFrame())
        );
    }

    [Fact]
    public void Json_lines_keep_the_order_of_columns_and_letters_as_letters()
    {
        var rows = new[] { new SmallRow("ö <b>", 1, 2L, 3, true, new DateOnly(2025, 3, 17), ["A"]) };

        Assert.Equal(
            "{\"Key\":\"ö <b>\",\"Count\":1,\"Big\":2,\"Score\":3.0,\"Flag\":true,\"Day\":\"2025-03-17\",\"Names\":[\"A\"]}\n",
            JsonLines(rows.ToDataFrame())
        );
    }

    [Theory]
    [InlineData("1,2", "int")]
    [InlineData("1,3000000000", "long")]
    [InlineData("1,2.5", "double")]
    [InlineData("1,1e-3", "double")]
    [InlineData("000,001", "string")]
    [InlineData("+1,2", "string")]
    [InlineData("1,x", "string")]
    [InlineData("true,False", "bool")]
    [InlineData("2025-03-17,2025-03-18", "date")]
    [InlineData("2025-03-17,2025-02-30", "string")]
    [InlineData("Mar 17,Mar 18", "string")]
    [InlineData(",", "string")]
    [InlineData("1,", "int")]
    public void A_csv_column_is_of_the_first_type_that_reads_all_of_it(string values, string type)
    {
        var csv = "x,other\n" + string.Concat(values.Split(',').Select(static v => v + ",1\n"));

        Assert.Equal(type, DataFrame.LoadCsv(new StringReader(csv))["x"].Type.Name);
    }

    [Fact]
    public void Json_numbers_take_the_type_that_holds_all_of_them_and_mixed_values_stay_json()
    {
        var frame = DataFrame.LoadJsonLines(
            new StringReader(
                """
                {"a": 1, "b": 1, "c": 1, "d": 1, "e": {"x": [1]}}
                {"b": 2.5, "c": 3000000000, "d": "one", "f": "1"}

                """
            )
        );

        Assert.Equal(
            ["a int", "b double", "c long", "d string", "e string", "f string"],
            frame.Columns.Select(static c => $"{c.Name} {c.Type}")
        );
        Assert.Null(frame[1, "a"]);
        Assert.Equal("{\"x\": [1]}", frame[0, "e"]);
        Assert.Equal("one", frame[1, "d"]);
    }

    // As pandas writes the numbers of rows.
    [Theory]
    [InlineData(",a\n0,1\n", "column1 a")]
    [InlineData("column2,\nx,y\n", "column2 column2_")]
    public void A_column_without_a_name_is_called_by_its_place(string csv, string names) =>
        Assert.Equal(names, string.Join(' ', DataFrame.LoadCsv(new StringReader(csv)).Columns.Names));

    [Fact]
    public void A_key_without_a_name_is_called_by_its_place() =>
        Assert.Equal(["a", "column2"], DataFrame.LoadJsonLines(new StringReader("{\"a\":1,\"\":2}\n")).Columns.Names);

    [Fact]
    public void Two_columns_with_one_name_are_named() =>
        Assert.Equal(
            "CSV line 2: found 2 columns named 'c', expected a name of its own for each; rename all but one of them.",
            Assert.Throws<InvalidDataException>(() => DataFrame.LoadCsv(new StringReader("\nc,b,c\n"))).Message
        );

    [Fact]
    public void Half_a_surrogate_pair_in_what_begins_like_a_list_is_text() =>
        Assert.Equal("string", DataFrame.LoadCsv(new StringReader("a\n[\ud8c0\n")).Columns[0].Type.ToString());

    [Fact]
    public void A_name_that_begins_with_a_byte_order_mark_comes_back()
    {
        var frame = new DataFrame([Column.Create("\ufeffa", ["x"])]);

        Assert.Equal(["\ufeffa"], DataFrame.LoadCsv(new StringReader(Csv(frame))).Columns.Names);
    }

    [Fact]
    public void A_short_csv_row_is_named_by_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(() =>
            DataFrame.LoadCsv(new StringReader("a,b\n\"1\n2\",3\n4\n"))
        );

        Assert.StartsWith("CSV line 4: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1\n", "1 field under a header of 2")]
    [InlineData("a,b\n1,2,3\n", "3 fields under a header of 2")]
    [InlineData("a,b\n\"1\"x,2\n", "text after the closing quotation mark of a field")]
    [InlineData("a,b\n1\"x,2\n", "a quotation mark inside a field without them")]
    [InlineData("a,b\n\"1,2\n", "a quotation mark that is never closed")]
    public void A_broken_csv_row_says_what_was_found(string csv, string found) =>
        Assert.Equal(
            $"CSV line 2: found {found}. Expected as many fields as the header has; a field with a separator, a quote or a line break stands in quotes, and each quote inside is doubled.",
            Assert.Throws<InvalidDataException>(() => DataFrame.LoadCsv(new StringReader(csv))).Message
        );

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Csv_lines_end_in_any_way_and_a_quoted_line_break_is_kept(string end)
    {
        var csv = $"a,b{end}{end}1,\"2\n3\r\n\"{end},\"\"";
        var frame = DataFrame.LoadCsv(new StringReader(csv));
        Assert.Equal(["2\n3\r\n", ""], frame.Column<string>("b").Values);
        Assert.Equal([1], frame.Column<int>("a").Values);
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("\"a\",b\r\n1,2")]
    public void A_byte_order_mark_is_no_part_of_the_first_name(string csv) =>
        SmallFrames.AssertSame(
            DataFrame.LoadCsv(new StringReader(csv)),
            DataFrame.LoadCsv(new StringReader("\ufeff" + csv))
        );

    [Theory]
    [InlineData('"')]
    [InlineData('\r')]
    [InlineData('\n')]
    public void What_has_a_meaning_in_csv_cannot_separate(char separator)
    {
        var options = new CsvOptions { Separator = separator };
        Assert.Throws<ArgumentException>("options", () => DataFrame.LoadCsv(new StringReader("a,b\n"), options));
        var frame = DataFrame.LoadCsv(new StringReader("a,b\n1,2\n"));
        Assert.Throws<ArgumentException>(nameof(separator), () => frame.SaveCsv(new StringWriter(), separator));

        // A file that is there stays as it is.
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "kept");
            Assert.Throws<ArgumentException>(nameof(separator), () => frame.SaveCsv(path, separator));
            Assert.Equal("kept", File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void An_open_quote_is_named_by_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(() => DataFrame.LoadCsv(new StringReader("a,b\n1,2\n3,\"4\n")));

        Assert.StartsWith("CSV line 3: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_not_of_the_type_asked_for_is_named()
    {
        var options = new CsvOptions { Types = new Dictionary<string, Type> { ["a"] = typeof(int) } };

        Assert.Equal(
            "CSV line 3: column 'a' holds 'x', expected int; correct the value or ask for another type.",
            Assert.Throws<InvalidDataException>(() => DataFrame.LoadCsv(new StringReader("a\n1\nx\n"), options)).Message
        );
    }

    [Theory]
    [InlineData("{\"a\": 1}\n[1]\n", "JSON Lines, line 2: found Array, expected an object ({\"name\": value, …}).")]
    [InlineData("{\"a\": }\n", "JSON Lines, line 1: found broken JSON at byte 6, expected one object on one line.")]
    public void A_line_that_is_no_object_is_named(string text, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<InvalidDataException>(() => DataFrame.LoadJsonLines(new StringReader(text))).Message
        );

    [Fact]
    public void Files_hold_what_writers_get()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var frame = new[] { new SmallRow("ö", 1, 2L, 0.5, true, null, null) }.ToDataFrame();
            var csv = Path.Combine(folder.FullName, "a.csv");
            var json = Path.Combine(folder.FullName, "a.jsonl");
            frame.SaveCsv(csv);
            frame.SaveJsonLines(json);

            Assert.Equal(Csv(frame), File.ReadAllText(csv));
            Assert.Equal(JsonLines(frame), File.ReadAllText(json));
            Assert.Equal("ö", DataFrame.LoadCsv(csv)[0, "Key"]);
            Assert.Equal("ö", DataFrame.LoadJsonLines(json)[0, "Key"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_link_stays_a_link_and_a_pipe_a_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var frame = new[] { new { A = 1 } }.ToDataFrame();
            var file = Path.Combine(folder.FullName, "a.csv");
            var link = Path.Combine(folder.FullName, "link.csv");
            var pipe = Path.Combine(folder.FullName, "pipe.csv");
            await File.WriteAllTextAsync(file, "old");
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.CreateSymbolicLink(link, "a.csv");
            using (var made = Process.Start("mkfifo", pipe))
            {
                await made.WaitForExitAsync();
            }

            frame.SaveCsv(link);
            var read = Task.Run(() => File.ReadAllText(pipe));
            frame.SaveCsv(pipe);

            Assert.Equal("a.csv", new FileInfo(link).LinkTarget);
            Assert.Equal("A\n1\n", await File.ReadAllTextAsync(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal("A\n1\n", await read);
            Assert.Equal(3, folder.GetFileSystemInfos().Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Csv(DataFrame frame)
    {
        var writer = new StringWriter();
        frame.SaveCsv(writer);
        return writer.ToString();
    }

    private static string JsonLines(DataFrame frame)
    {
        var writer = new StringWriter();
        frame.SaveJsonLines(writer);
        return writer.ToString();
    }
}
