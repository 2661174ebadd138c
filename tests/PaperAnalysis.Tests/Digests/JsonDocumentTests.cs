using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>JSON documents as people and programs write them: one fault loses one record, and says so.</summary>
public sealed class JsonDocumentTests
{
    private const string A = "{\"id\":\"a\",\"title\":\"A\",\"summary\":\"X.\"}";
    private const string B = "{\"id\":\"b\",\"title\":\"B\",\"summary\":\"Y.\"}";

    [Theory]
    [InlineData("{\"id\":\"q\",\"title\":NaN,\"summary\":\"Z.\"}")]
    [InlineData("{\"id\":\"q\",\"title\":\"Q\",\"summary\":\"Z.\",}")]
    [InlineData("{\"id\":\"q\",\"title\":\"Q\",\"summary\":\"bad \\x escape { [\"}")]
    [InlineData("{\"id\":\"q\",\"title\":\"Q,\"summary\":\"lost quote\"}")]
    [InlineData("{\"id\":\"q\",\"title\":\"Q\"\"summary\":\"no comma\"}")]
    [InlineData("{\"id\":q,\"authors\":[{\"name\":\"N\"}],\"title\":\"Q\",\"summary\":\"Z.\"}")]
    public void A_record_that_is_broken_leaves_out_itself_alone(string broken)
    {
        var digest = Digest.Parse("d", $"[\n{A},\n{broken},\n{B}\n]\n");
        Assert.Equal(["a", "b"], digest.Papers.Select(paper => paper.Id));
        Assert.Equal([2, 4], digest.Papers.Select(paper => paper.Lines.First));
        Assert.Equal(1, digest.Ledger.Unrecognised);
        var warning = Assert.Single(digest.Warnings);
        Assert.Equal(3, warning.Line);
        Assert.Matches(@"^JSON that is broken at byte \d+ of line 3$", warning.Found);
    }

    /// <summary>A text with its line ends in it is the commonest fault of JSON made by hand.</summary>
    [Fact]
    public void A_line_end_inside_a_text_leaves_out_its_record_alone()
    {
        var digest = Digest.Parse("d", $"[{A},\n{{\"title\":\"Q\",\"summary\":\"two\nlines\"}},\n{B}]");
        Assert.Equal(["a", "b"], digest.Papers.Select(paper => paper.Id));
        Assert.Single(digest.Warnings);
    }

    [Theory]
    [InlineData("{\"title\":\"Papers of March\",\"papers\":[?,?]}")]
    [InlineData("{\"title\":\"Papers of March\",\"summary\":\"What we read.\",\"papers\":[?,\n?]}")]
    [InlineData("{\"status\":\"ok\",\"data\":{\"results\":[?,?],\"next\":null}}")]
    [InlineData("{\"next\":\"\",\"{\":0,\"data\":[?,?]}")]
    [InlineData("{\"one\":?,\"two\":?}")]
    [InlineData("{\"date\":\"2025-03-17\",\"papers\":[?]}\n{\"date\":\"2025-03-18\",\"papers\":[?]}\n")]
    [InlineData("[{\"date\":\"2025-03-17\",\"papers\":[?]},\n{\"title\":\"D\",\"papers\":[?]}]")]
    [InlineData("{\"meta\":{\"pages\":[1,2]},\n\"items\":[\n?,\n?\n]}")]
    public void Records_are_found_in_the_document_around_them(string document)
    {
        var parts = document.Split('?');
        var digest = Digest.Parse("d", parts[0] + A + parts[1] + B + parts[2]);
        Assert.Equal(["a", "b"], digest.Papers.Select(paper => paper.Id));
        Assert.Empty(digest.Warnings);
        Assert.True(digest.Ledger.Holds);
    }

    [Fact]
    public void A_record_that_cites_others_is_one_paper()
    {
        var citing = "{\"id\":\"c\",\"title\":\"C\",\"abstract\":\"W.\",\"references\":[" + A + "]}";
        Assert.Equal(["c"], Digest.Parse("d", citing).Papers.Select(paper => paper.Id));
        Assert.Equal(["c", "b"], Digest.Parse("d", $"[{citing},\n{B}]").Papers.Select(paper => paper.Id));
        // Among others a record is one even where it names what it cites as documents name their records.
        var items = citing.Replace("references", "items", StringComparison.Ordinal);
        Assert.Equal(["c", "b"], Digest.Parse("d", $"[{items},\n{B}]").Papers.Select(paper => paper.Id));
        // Nor is what it cites read in its place where it has no abstract.
        var bare = citing.Replace("abstract", "note", StringComparison.Ordinal);
        var digest = Digest.Parse("d", $"[{bare},\n{B}]");
        Assert.Equal(["b"], digest.Papers.Select(paper => paper.Id));
        Assert.Equal("a title without an abstract, \"C\"", Assert.Single(digest.Warnings).Found);
    }

    [Theory]
    [InlineData("papers")]
    [InlineData("items")]
    [InlineData("records")]
    [InlineData("results")]
    [InlineData("entries")]
    [InlineData("data")]
    [InlineData("articles")]
    [InlineData("documents")]
    [InlineData("publications")]
    [InlineData("Works")]
    public void A_list_of_this_name_holds_the_records_whatever_the_document_says_of_itself(string name)
    {
        var text = $"{{\"title\":\"March\",\"summary\":\"What we read.\",\"{name}\":[{A},{B}]}}";
        Assert.Equal(["a", "b"], Digest.Parse("d", text).Papers.Select(paper => paper.Id));
    }

    [Fact]
    public void Blank_lines_are_counted_as_such()
    {
        // A bracket, a blank, a record, a bracket.
        var digest = Digest.Parse("d", $"[\n \n{A}\n]\n");
        Assert.Equal(new Ledger(4, 1, 2, 0, 1, 0, 0, 1, 0), digest.Ledger);
    }

    [Fact]
    public void Records_need_nothing_between_them()
    {
        var digest = Digest.Parse(
            "d",
            "{\n\"title\":\"A\",\n\"summary\":\"X.\"\n}{\n\"title\":\"B\",\n\"summary\":\"Y.\"\n}"
        );
        Assert.Equal(["A", "B"], digest.Papers.Select(paper => paper.Title));
        // Two titles, two abstracts, three lines of brackets.
        Assert.Equal(new Ledger(7, 0, 3, 0, 2, 2, 0, 2, 0), digest.Ledger);
    }

    [Fact]
    public void The_place_of_a_fault_counts_from_the_beginning_of_its_line()
    {
        var text = $"[{A},{{\"title\":NaN}}]";
        var warning = Assert.Single(Digest.Parse("d", text).Warnings);
        var at = text.IndexOf("NaN", StringComparison.Ordinal) + 1;
        Assert.Equal($"JSON that is broken at byte {at} of line 1", warning.Found);
    }

    [Fact]
    public void A_record_of_nothing_is_named_by_its_line()
    {
        var digest = Digest.Parse("d", $"[{A},\n{{\"id\":\"q\"}},\n{B}]");
        Assert.Equal(["a", "b"], digest.Papers.Select(paper => paper.Id));
        BadTextTests.Warned(
            digest,
            "d:2: found a record without a title and an abstract; expected a record with title and abstract (or summary); complete the record; it is left out."
        );
    }

    [Fact]
    public void A_document_around_a_record_of_nothing_says_so_once()
    {
        var digest = Digest.Parse("d", $"[{{\"papers\":[{{\"title\":\"\",\"abstract\":\"\"}}]}},\n{A}]");
        Assert.Single(digest.Papers);
        Assert.Equal("a record without a title and an abstract", Assert.Single(digest.Warnings).Found);
    }

    /// <summary>Two lost marks make one string of all between, so that brackets look as if they were in balance.</summary>
    [Fact]
    public void Two_records_that_each_lost_a_quotation_mark_leave_out_themselves_alone()
    {
        const string Lost = "{\"id\":\"q\",\"title\":\"Q,\"summary\":\"Z.\"}";
        var digest = Digest.Parse("d", $"[{A},\n{Lost},\n{B},\n{Lost}\n]");
        Assert.Equal(["a", "b"], digest.Papers.Select(paper => paper.Id));
        Assert.Equal([2, 4], digest.Warnings.Select(warning => warning.Line!.Value));
    }

    /// <summary>Behind it strings and what stands between them change places, so that no name of a record was seen.</summary>
    [Theory]
    [InlineData("{\"papers\":[\n?,\n{A},\n{B}]}")]
    [InlineData("{\"papers\":[\n?,\n{A},\n?,\n{B}]}")]
    [InlineData("{\"papers\":[\n?,\n{A},\n{B},\n")]
    [InlineData("{\"one\":\n?,\n\"two\":{A},\"three\":{B}}")]
    public void A_quotation_mark_that_the_first_record_lost_does_not_lose_the_document(string document)
    {
        var text = document
            .Replace("?", "{\"title\":\"Q,\"summary\":17}", StringComparison.Ordinal)
            .Replace("{A}", A, StringComparison.Ordinal)
            .Replace("{B}", B, StringComparison.Ordinal);
        var digest = Digest.Parse("d", text);
        Assert.Equal(["a", "b"], digest.Papers.Select(paper => paper.Id));
        Assert.Equal(text.Split("17").Length - 1, digest.Warnings.Count(warning => warning.Found.Contains("broken")));
        Assert.True(digest.Ledger.Holds);
    }

    [Fact]
    public void Values_that_are_no_records_are_named()
    {
        var digest = Digest.Parse("d", $"[{A},\n\"a title\",\n17,\n{B}]");
        Assert.Equal(["a", "b"], digest.Papers.Select(paper => paper.Id));
        Assert.Equal(2, digest.Ledger.Unrecognised);
        Assert.Equal(
            [
                "d:2: found a value that is no record; expected an array of records, each with title and summary (or abstract); correct the document; it is left out.",
                "d:3: found a value that is no record; expected an array of records, each with title and summary (or abstract); correct the document; it is left out.",
            ],
            digest.Warnings.Select(warning => warning.ToString())
        );
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_named_by_line()
    {
        var digest = Digest.Parse("d", "[{\"title\":\"\\ud83d\\ude00 \\ud800\",\n\"summary\":\"X \\uDE00.\"}]");
        Assert.Equal(("😀 \uFFFD", "X \uFFFD."), (digest.Papers[0].Title, digest.Papers[0].Abstract));
        Assert.Equal(1, Assert.Single(digest.Warnings).Line);
    }

    [Fact]
    public void Titles_and_abstracts_may_be_lists_or_values()
    {
        var digest = Digest.Parse(
            "d",
            "[{\"title\":[\"A\"],\"abstract\":[\"X.\",\"Y.\"]},{\"content\":{\"title\":{\"value\":\"B\",\"type\":\"string\"},\"abstract\":{\"value\":\"Z.\"}}}]"
        );
        Assert.Equal([("A", "X.\nY."), ("B", "Z.")], digest.Papers.Select(paper => (paper.Title, paper.Abstract)));
    }

    [Fact]
    public void A_value_may_be_a_list_itself() =>
        Assert.Equal(
            "X.\nY.",
            Digest
                .Parse(
                    "d",
                    "{\"title\":{\"value\":\"B\"},\"abstract\":{\"value\":[\"X.\",\"Y.\"],\"n\":{\"value\":\"Z.\"}}}"
                )
                .Papers[0]
                .Abstract
        );

    [Theory]
    [InlineData("\"Ann Lee and Bob Ray\"")]
    [InlineData("[\"Ann Lee\",\"Bob Ray\"]")]
    [InlineData("[{\"name\":\"Ann Lee\",\"at\":\"MIT\"},{\"_id\":\"7\",\"name\":\"Bob Ray\",\"hidden\":false}]")]
    [InlineData("[{\"name\":{\"full\":\"Cy Poe\"}},\"Ann Lee\",[\"no\"],17,{\"name\":\"Bob Ray\"}]")]
    [InlineData(
        "[{\"family\":\"Lee\",\"given\":\"Ann\",\"affiliation\":[{\"name\":\"MIT\"}]},{\"family\":\"Bob Ray\",\"given\":\"\"}]"
    )]
    public void Authors_may_be_a_text_a_list_or_objects_with_a_name(string authors)
    {
        var digest = Digest.Parse("d", $"[{{\"title\":\"A\",\"abstract\":\"X.\",\"authors\":{authors}}}]");
        Assert.Equal(["Ann Lee", "Bob Ray"], digest.Papers[0].Authors);
    }

    [Fact]
    public void Titles_alone_are_papers_where_they_are_asked_for()
    {
        const string Text =
            "{\"title\":\"A\",\"abstract\":\"X.\"}\n{\"title\":\"B\",\"abstract\":\"\"}\n{\"title\":\"C\"}\n";
        Assert.Single(Digest.Parse("d", Text).Papers);
        var digest = Digest.Parse("d", Text, new ReadOptions { TitlesAlone = true });
        Assert.Equal(["X.", "", ""], digest.Papers.Select(paper => paper.Abstract));
        Assert.Equal(0, digest.Ledger.Unpaired);
        Assert.Empty(digest.Warnings);
        Assert.Equal(
            ["A", "B"],
            Digest
                .Parse("d", "title,year\nA,2001\nB,2002", new ReadOptions { TitlesAlone = true })
                .Papers.Select(p => p.Title)
        );
    }

    /// <summary>Once read again from its start for each piece that came: 34 s at 40 MB.</summary>
    [Fact]
    public void A_large_record_is_read_once()
    {
        var size = 8 << 20;
        var text = $"[{A},{{\"title\":\"Q\",\"summary\":\"{new string('x', size)}\"}},{B}]";
        Assert.Equal([2, size, 2], Digest.Parse("d", text).Papers.Select(paper => paper.Abstract.Length));
    }

    [Fact]
    public void A_record_that_is_too_long_is_left_out_and_named()
    {
        var text = $"[{A},\n{{\"title\":\"Q\",\"summary\":\"{new string('x', 65 << 20)}\"}},\n{B}]";
        var digest = Digest.Parse("d", text);
        Assert.Equal(["a", "b"], digest.Papers.Select(paper => paper.Id));
        Assert.Equal(
            "d:2: found a record of more than 64 MiB; expected an array of records, each with title and summary (or abstract); divide it; it is left out.",
            Assert.Single(digest.Warnings).ToString()
        );
    }

    /// <summary>Deep in a document, where its end is not in what is held of the file.</summary>
    [Fact]
    public void So_is_one_in_a_list_of_a_document_that_is_longer_than_what_is_held_of_it()
    {
        var digest = Digest.Read(
            "d",
            "d",
            PieceStream.Around(
                $"{{\"data\":{{\"papers\":[{A},\n{{\"title\":\"Q\",\"summary\":\"",
                130,
                $"\"}},\n{B}]}}}}"
            )
        );
        Assert.Equal(["a", "b"], digest.Papers.Select(paper => paper.Id));
        Assert.Equal(
            "d:2: found a record of more than 64 MiB",
            Assert.Single(digest.Warnings).ToString().Split(';')[0]
        );
    }
}
