using System.Text;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>Faults of a whole file: its encoding, its kind, its absence.</summary>
public sealed class BadFileTests : IDisposable
{
    private static readonly string Layouts = $"one of {string.Join(", ", Layout.All)}";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_file_is_an_error() =>
        Fails(
            () => Collection.Load("nowhere/digest.txt"),
            "nowhere/digest.txt: found no such file or folder; expected a digest, a folder of digests or a pattern; check the path."
        );

    [Theory]
    [InlineData("", "d: found an empty file; expected titles and abstracts; save the digest again.")]
    [InlineData(" \r\n\t\n", "d: found blank lines alone; expected titles and abstracts; save the digest again.")]
    public void An_empty_file_is_an_error_whatever_its_layout_is_said_to_be(string text, string message)
    {
        Fails(() => Digest.Parse("d", text), message);
        Fails(() => Digest.Parse("d", text, new ReadOptions { Layout = Layout.Glued }), message);
    }

    [Fact]
    public void A_file_that_opens_with_64_KiB_of_blank_lines_is_an_error_unless_its_layout_is_given()
    {
        const string Message =
            "d: found blank lines alone in the first 64 KiB; expected titles and abstracts; save the digest again.";
        Fails(() => Digest.Parse("d", new string('\n', 1 << 16)), Message);
        Fails(() => Digest.Parse("d", new string('\n', 1 << 16) + Sample.Glued(1)), Message);
        Fails(() => Digest.Parse("d", new string('\n', (1 << 16) - 1)), Message.Replace(" in the first 64 KiB", ""));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("hello\n\nworld")]
    public void A_text_without_a_paper_is_of_no_known_layout(string text) =>
        Fails(
            () => Digest.Parse("d", text),
            $"d:1: found no known layout; the first line is \"hello\"; expected {Layouts}; save the digest in one of these layouts, or name the layout to read it as."
        );

    [Fact]
    public void A_folder_without_files_is_an_error() =>
        Fails(
            () => Collection.Load(_folder),
            $"{_folder}: found a folder without files; expected one digest or more; put digests there, or name another path."
        );

    [Fact]
    public void A_pattern_without_a_match_is_an_error() =>
        Fails(
            () => Collection.Load(_folder + "/*.txt"),
            $"{_folder}/*.txt: found no file that matches; expected one digest or more; put digests there, or name another path."
        );

    [Fact]
    public void A_folder_keeps_its_digests_beside_a_file_that_is_none()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), Sample.Glued(1, 2));
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "hello");
        var collection = Collection.Load(_folder);
        Assert.Equal(2, collection.Papers.Count);
        Assert.Equal(
            $"{_folder}/notes.txt:1: found no known layout; the first line is \"hello\"; expected {Layouts}; save the digest in one of these layouts, or name the layout to read it as.",
            Assert.Single(collection.Warnings).ToString()
        );
    }

    [Fact]
    public void A_folder_of_which_no_file_is_a_digest_is_an_error()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), "");
        File.WriteAllText(Path.Combine(_folder, "b.txt"), "");
        Fails(
            () => Collection.Load(_folder),
            $"{_folder}/a.txt: found an empty file; expected titles and abstracts; save the digest again.\n{_folder}/b.txt: found an empty file; expected titles and abstracts; save the digest again."
        );
    }

    [Fact]
    public void Lines_in_windows_1252_are_read_as_such_and_named()
    {
        // 0xE9 is the letter é, 0x93 and 0x94 are quotation marks; 0xE9 0x94 would begin one character of UTF-8.
        byte[] bytes =
        [
            0x93,
            .. "Caf"u8,
            0xE9,
            0x94,
            .. " and Networks"u8,
            .. "\n"u8,
            .. Encoding.UTF8.GetBytes(Sample.Abstract(1)),
        ];
        var digest = Digest.Read("d", "d.txt", new MemoryStream(bytes));
        Assert.Equal("“Café” and Networks", digest.Papers[0].Title);
        Assert.Equal(new CharSpan(0, 19), digest.Papers[0].TitleSpan);
        Assert.Equal(20, digest.Papers[0].AbstractSpan.Start);
        BadTextTests.Warned(
            digest,
            "d.txt:1: found 1 line that is not UTF-8, the first by byte 0x93 at byte 1; expected UTF-8, or UTF-16 with a byte order mark; save the file as UTF-8, or leave it: these lines are read as Windows-1252."
        );
    }

    [Theory]
    [InlineData("{\"title\":\"Caf?s\",\"abstract\":\"X.\"}", "json-lines")]
    [InlineData("[{\"title\":\"Caf?s\",\n\"abstract\":\"X.\"}]", "daily-papers-json")]
    [InlineData("title,abstract\nCaf?s,X.", "csv")]
    public void So_are_records(string text, string layout)
    {
        var bytes = Encoding.Latin1.GetBytes(text.Replace('?', 'é'));
        var digest = Digest.Read("d", "d", new MemoryStream(bytes));
        Assert.Equal((layout, "Cafés"), (digest.Layout.Name, digest.Papers.Single().Title));
        var title = digest.Papers[0].TitleSpan;
        Assert.Equal("Cafés", text.Replace('?', 'é')[title.Start..title.End]);
        Assert.EndsWith("read as Windows-1252.", Assert.Single(digest.Warnings).ToString(), StringComparison.Ordinal);
    }

    /// <summary>Damage in UTF-8, where another character of two bytes stands beside it.</summary>
    [Fact]
    public void Bytes_that_are_no_utf8_in_a_line_that_is_are_replaced_and_named_by_line()
    {
        byte[] bytes = [.. "Caf"u8, 0xE9, .. "s and é Networks\n"u8, .. Encoding.UTF8.GetBytes(Sample.Abstract(1))];
        var digest = Digest.Read("d", "d.txt", new MemoryStream(bytes));
        Assert.Equal("Caf\uFFFDs and é Networks", digest.Papers[0].Title);
        BadTextTests.Warned(
            digest,
            "d.txt:1: found byte 0xE9 at byte 4 of the line, which is not UTF-8; expected UTF-8, or UTF-16 with a byte order mark; save the file as UTF-8; such bytes are read as U+FFFD."
        );
    }

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", true },
            { "utf-16", true },
            { "utf-16BE", true },
            { "utf-32", true },
            { "utf-16", false },
            { "utf-16BE", false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_encoding_is_told_by_its_mark_or_its_zeros(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = "Schrödinger Bridges in α Dimensions\n" + Sample.Abstract(1);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var paper = Digest.Read("d", "d.txt", new MemoryStream(bytes)).Papers.Single();
        Assert.Equal("Schrödinger Bridges in α Dimensions", paper.Title);
        Assert.Equal(new CharSpan(0, paper.Title.Length), paper.TitleSpan);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Other_line_ends_give_the_same_papers_and_lines(string lineEnd)
    {
        var text = Sample.BlankSeparated(1, 2);
        var expected = Digest.Parse("d", text);
        var digest = Digest.Parse("d", text.ReplaceLineEndings(lineEnd));
        Sample.HasPapers(digest, 1, 2);
        Assert.Equal(expected.Ledger, digest.Ledger);
        Assert.Equal(expected.Papers.Select(p => p.Lines), digest.Papers.Select(p => p.Lines));
        var second = digest.Papers[1].TitleSpan;
        Assert.Equal(Sample.Title(2), text.ReplaceLineEndings(lineEnd)[second.Start..second.End]);
    }

    [Fact]
    public void Gzip_is_told_by_content()
    {
        var path = Path.Combine(_folder, "000_0fe11b2ce87fb7bf.txt.gz");
        File.WriteAllBytes(path, PackedTests.Gzip(Sample.Glued(1, 2)));
        var digest = Collection.Load(path).Digests.Single();
        Sample.HasPapers(digest, 1, 2);
        Assert.Equal("000", digest.Name);
    }

    [Fact]
    public void A_truncated_gzip_file_keeps_what_it_gave()
    {
        var random = new Random(1);
        var lines = Enumerable
            .Range(1, 3000)
            .SelectMany(n => new[] { Sample.Title(n), Sample.Abstract(n) + random.NextInt64() + "." });
        var bytes = PackedTests.Gzip(string.Join('\n', lines));
        var digest = Digest.Read("d", "d.gz", new MemoryStream(bytes[..(bytes.Length / 2)]));
        Assert.InRange(digest.Papers.Count, 100, 2999);
        Assert.True(digest.Ledger.Holds);
        Assert.Contains(
            digest.Warnings,
            warning =>
                warning.Found.StartsWith("an end before the file's end (", StringComparison.Ordinal)
                && warning.Line == digest.Ledger.Lines
        );
    }

    [Fact]
    public void A_layout_that_does_not_fit_names_the_layout_and_the_first_faults()
    {
        var failure = Assert.Throws<DigestException>(() =>
            Digest.Parse("d", "a\nb", new ReadOptions { Layout = Layout.JsonLines })
        );
        Assert.Equal(
            "d: found no paper in 2 lines read as json-lines; expected one JSON object on each line, with id, title and abstract (or summary); check the file, or name another layout.\n"
                + "d:1: found JSON that is broken at byte 1 of the line, \"a\"; expected one JSON object with title and abstract (or summary); correct the line; it is left out.\n"
                + "d:2: found JSON that is broken at byte 1 of the line, \"b\"; expected one JSON object with title and abstract (or summary); correct the line; it is left out.",
            failure.Message
        );
    }

    private static void Fails(Action action, string message) =>
        Assert.Equal(message, Assert.Throws<DigestException>(action).Message);
}
