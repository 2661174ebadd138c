using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>Records in the layouts other than a saved page, each worked out by hand.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Json_lines_give_one_paper_a_line_with_the_sources_fields()
    {
        const string Text = """
            {"id": "2503.1", "title": "A \"quoted\" title", "summary": "An abstract.", "date": "2025-03-17", "authors": ["Emmy Noether", "David Hilbert"], "categories": "cs.LG stat.ML", "url": "https://a.org"}

            {"title": "B", "abstract": "Another.", "id": 7}
            """;
        var digest = Digest.Parse("d", Text);
        Assert.Same(Layout.JsonLines, digest.Layout);
        // Three lines: a record, a blank, a record. A line that holds a title is a title line.
        Assert.Equal(new Ledger(3, 1, 0, 0, 2, 0, 0, 2, 0), digest.Ledger);
        var first = digest.Papers[0];
        Assert.Equal("2503.1", first.Id);
        Assert.Equal("A \"quoted\" title", first.Title);
        Assert.Equal("An abstract.", first.Abstract);
        Assert.Equal(new DateOnly(2025, 3, 17), first.Date);
        Assert.Equal(["Emmy Noether", "David Hilbert"], first.Authors);
        Assert.Equal(["cs.LG", "stat.ML"], first.Categories);
        Assert.Equal("https://a.org", first.Url);
        Assert.Equal("7", digest.Papers[1].Id);
        Assert.Equal(new LineRange(3, 3), digest.Papers[1].Lines);
        // In JSON the place is that of the value as it is escaped there.
        Assert.Equal("A \\\"quoted\\\" title", At(Text, first.TitleSpan));
        Assert.Equal("Another.", At(Text, digest.Papers[1].AbstractSpan));
        Assert.Empty(digest.Warnings);
    }

    [Fact]
    public void The_arxiv_snapshots_field_names_are_known()
    {
        const string Text =
            """{"id":"0704.0001","submitter":"P","authors":"C. Balázs (MSU), P. Nadolsky","title":"Calculation of prompt\n  diphoton production","comments":"37 pages","journal-ref":"Phys.Rev.D76","doi":"10.1","report-no":"ANL","categories":"hep-ph","license":null,"abstract":"  A fully differential\ncalculation.\n  Second paragraph.\n","versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},{"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}],"update_date":"2008-11-26","authors_parsed":[["Balázs","C.",""],["Nadolsky","P. M.","Jr"]]}""";
        var paper = Digest.Parse("d", Text).Papers.Single();
        Assert.Equal("0704.0001", paper.Id);
        Assert.Equal("Calculation of prompt diphoton production", paper.Title);
        Assert.Equal("A fully differential calculation.\nSecond paragraph.", paper.Abstract);
        Assert.Equal("Mon, 2 Apr 2007 19:18:42 GMT", paper.DateText);
        Assert.Equal(new DateOnly(2007, 4, 2), paper.Date);
        Assert.Equal(["C. Balázs", "P. M. Nadolsky Jr"], paper.Authors);
        Assert.Equal(["hep-ph"], paper.Categories);
    }

    [Fact]
    public void Broken_json_on_one_line_leaves_out_that_line_alone()
    {
        const string Text = """
            {"id": "1", "title": "A", "abstract": "X."}
            {"id": "2", "title": "B", "abstract"
            ["C"]
            {"id": "4", "title": "D"}
            {"id": "5", "abstract": "Y."}
            {"id": "6", "title": "E", "abstract": "half \ud800 a pair"}
            {"id": "7"}
            {"id": "8", "title": "F", "abstract": "Z."}
            """;
        var digest = Digest.Parse("d", Text);
        Assert.Equal(["1", "6", "8"], digest.Papers.Select(paper => paper.Id));
        Assert.Equal("half \uFFFD a pair", digest.Papers[1].Abstract);
        // 3 papers and 1 title without abstract; 1 abstract without title; 2 broken and 1 without either.
        Assert.Equal(new Ledger(8, 0, 0, 0, 4, 1, 3, 3, 2), digest.Ledger);
        const string Object =
            "expected one JSON object with title and abstract (or summary); correct the line; it is left out.";
        const string Record =
            "expected a record with title and abstract (or summary); complete the record; it is left out.";
        Assert.Equal(
            [
                $"d:2: found JSON that is broken at byte 37 of the line, \"{{\"id\": \"2\", \"title\": \"B\", \"abstract\"\"; {Object}",
                $"d:3: found JSON that is no object, \"[\"C\"]\"; {Object}",
                $"d:4: found a title without an abstract, \"D\"; {Record}",
                $"d:5: found an abstract without a title, \"Y.\"; {Record}",
                "d:6: found half a surrogate pair, as in \\ud83d that no other escape follows; expected text that Unicode has; correct it at the source; it is read as U+FFFD.",
                $"d:7: found a record without a title and an abstract; {Record}",
            ],
            digest.Warnings.Select(warning => warning.ToString())
        );
    }

    [Fact]
    public void Daily_papers_json_gives_papers_lines_and_the_line_ledger()
    {
        const string Text = """
            [
              {
                "paper": {
                  "id": "2405.15738",
                  "authors": [
                    { "_id": "6", "user": { "fullname": "C. Ge", "title": "no" }, "name": "Chunjiang Ge" },
                    { "_id": "7", "name": "Gao Huang" }
                  ],
                  "publishedAt": "2024-05-24T17:34:15.000Z",
                  "title": "ConvLLaVA: Hierarchical\n  Backbones",
                  "summary": "High-resolution models\nare slow."
                },
                "publishedAt": "2024-05-27T03:50:58.348Z",
                "title": "ConvLLaVA: Hierarchical\n  Backbones",
                "numComments": 2
              }
            ]
            """;
        var digest = Digest.Parse("d", Text);
        Assert.Same(Layout.DailyPapersJson, digest.Layout);
        var paper = digest.Papers.Single();
        Assert.Equal("2405.15738", paper.Id);
        Assert.Equal("ConvLLaVA: Hierarchical Backbones", paper.Title);
        Assert.Equal("High-resolution models are slow.", paper.Abstract);
        Assert.Equal(["Chunjiang Ge", "Gao Huang"], paper.Authors);
        Assert.Equal(new DateOnly(2024, 5, 24), paper.Date);
        Assert.Equal(new LineRange(10, 11), paper.Lines);
        Assert.Equal(@"ConvLLaVA: Hierarchical\n  Backbones", At(Text, paper.TitleSpan));
        // 17 lines: 2 dates, 1 title, 1 abstract, and 13 of brackets and fields that a paper does not have.
        Assert.Equal(new Ledger(17, 0, 13, 2, 1, 1, 0, 1, 0), digest.Ledger);
    }

    [Fact]
    public void Json_that_breaks_off_keeps_the_records_before()
    {
        var digest = Digest.Parse(
            "d",
            "[\n{\"id\":\"1\",\"title\":\"A\",\"summary\":\"X.\"},\n{\"id\":\"2\",\n\"title\":"
        );
        Assert.Equal("1", digest.Papers.Single().Id);
        Assert.Equal(new Ledger(4, 0, 1, 0, 1, 0, 2, 1, 0), digest.Ledger);
        BadTextTests.Warned(
            digest,
            "d:3: found JSON that breaks off; expected an array of records, each with title and summary (or abstract); save the file again; the records before are kept, the rest is left out."
        );
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Csv_is_read_with_any_usual_separator(string separator)
    {
        var text = "Id,Title,Summary,Published,Authors\n1,A,X.,2025-03-17,Ann Lee and Bob Ray\n".Replace(
            ",",
            separator,
            StringComparison.Ordinal
        );
        var digest = Digest.Parse("d", text);
        var paper = digest.Papers.Single();
        Assert.Same(Layout.Csv, digest.Layout);
        Assert.Equal(("1", "A", "X."), (paper.Id, paper.Title, paper.Abstract));
        Assert.Equal(["Ann Lee", "Bob Ray"], paper.Authors);
        Assert.Equal(new DateOnly(2025, 3, 17), paper.Date);
        Assert.Equal(new Ledger(2, 0, 1, 0, 1, 0, 0, 1, 0), digest.Ledger);
    }

    [Fact]
    public void Quoted_csv_fields_hold_separators_quotes_and_lines()
    {
        const string Text =
            "title,abstract,url\n\"A, \"\"B\"\"\",\"line one\nline two\n\nparagraph\",https://a.org\n\nC,\"D\",\n";
        var digest = Digest.Parse("d", Text);
        var first = digest.Papers[0];
        Assert.Equal("A, \"B\"", first.Title);
        Assert.Equal("line one line two\nparagraph", first.Abstract);
        Assert.Equal("A, \"\"B\"\"", At(Text, first.TitleSpan));
        Assert.Equal("line one\nline two\n\nparagraph", At(Text, first.AbstractSpan));
        Assert.Equal(new LineRange(2, 5), first.Lines);
        Assert.Equal(3, first.AbstractLineAt(first.Abstract.IndexOf("two", StringComparison.Ordinal)));
        Assert.Equal(5, first.AbstractLineAt(first.Abstract.IndexOf("paragraph", StringComparison.Ordinal)));
        Assert.Equal(["d:001", "d:002"], digest.Papers.Select(paper => paper.Id));
        // The header; a record on lines 2 to 5 (a title line, then 3 of its abstract); a blank; a record.
        Assert.Equal(new Ledger(7, 1, 1, 0, 2, 3, 0, 2, 0), digest.Ledger);
    }

    [Fact]
    public void A_row_with_a_comma_too_many_and_an_open_quote_are_left_out_alone()
    {
        const string Text = "id,title,abstract\n1,A,X, and Y\n2,B,\"open\n3,C,Z.\n4,D\n";
        var digest = Digest.Parse("d", Text);
        Assert.Equal("3", digest.Papers.Single().Id);
        Assert.Equal(new Ledger(5, 0, 1, 0, 1, 0, 3, 1, 0), digest.Ledger);
        Assert.Equal(
            [
                "d:2: found 4 fields, in \"1,A,X, and Y\"; expected 3, as in the header, with quotation marks around a field that holds the separator; correct the row; it is left out.",
                "d:3: found a quotation mark that is not closed within 1000 lines, in \"2,B,\"open\"; expected two quotation marks where one stands for itself, and one at the field's end; correct the row; it is left out.",
                "d:5: found 2 fields, in \"4,D\"; expected 3, as in the header, with quotation marks around a field that holds the separator; correct the row; it is left out.",
            ],
            digest.Warnings.Select(warning => warning.ToString())
        );
    }

    [Theory]
    [InlineData("cs.LG stat.ML  hep-th", "cs.LG|stat.ML|hep-th")]
    [InlineData("cs.LG, stat.ML", "cs.LG|stat.ML")]
    [InlineData("Machine Learning", "Machine Learning")]
    [InlineData("Human-Computer  Interaction,Vision, ", "Human-Computer Interaction|Vision")]
    [InlineData("Computers, Society (cs.CY); Learning (cs.LG);", "Computers, Society (cs.CY)|Learning (cs.LG)")]
    public void Categories_may_be_codes_or_words(string categories, string expected)
    {
        var row = Digest.Parse("d", $"title,abstract,subjects\nA,X.,\"{categories}\"\n").Papers.Single();
        var record = Digest.Parse("d", $"{{\"title\":\"A\",\"abstract\":\"X.\",\"categories\":[\"{categories}\"]}}");
        Assert.Equal(expected.Split('|'), row.Categories);
        Assert.Equal(expected.Split('|'), record.Papers.Single().Categories);
    }

    [Fact]
    public void Missing_csv_columns_are_named()
    {
        var failure = Assert.Throws<DigestException>(() => Digest.Parse("d", "id,title,year\n1,A,2025\n"));
        Assert.Equal(
            "d: found no paper in 2 lines read as csv; expected comma-separated values with a header that names title and abstract (or summary); check the file, or name another layout.\n"
                + "d:1: found the columns id, title, year; expected the columns title and abstract (or summary); others are id, date, authors, categories, url; rename the columns, or add the missing one.",
            failure.Message
        );
    }

    /// <summary>Only a blank line between two others parts blocks.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("\n \n", "")]
    [InlineData("", "\n\n")]
    public void Blank_lines_around_a_page_do_not_tell_its_layout(string before, string after)
    {
        var digest = Digest.Parse("d", before + Sample.Glued(1, 2) + after);
        Sample.HasPapers(digest, 1, 2);
        Assert.Same(Layout.Glued, digest.Layout);
        Assert.Same(Layout.BlankSeparated, Digest.Parse("d", before + Sample.BlankSeparated(1) + after).Layout);
    }

    /// <summary>Headings of columns are short.</summary>
    [Fact]
    public void A_title_with_a_comma_is_no_heading_of_columns()
    {
        const string Title = "Summary, or How to Tell in a Few Words What a Long Paper Says";
        var digest = Digest.Parse("d", $"{Title}\n{Sample.Abstract(1)}");
        Assert.Equal((Layout.Glued, Title), (digest.Layout, Assert.Single(digest.Papers).Title));
    }

    [Fact]
    public void A_layout_is_found_by_its_name()
    {
        Assert.Equal(
            "json-lines daily-papers-json arxiv-listing saved-html csv blank-separated glued".Split(' '),
            Layout.All.Select(layout => layout.Name)
        );
        Assert.All(Layout.All, layout => Assert.NotEmpty(layout.Description));
        Assert.Equal(Layout.All, Layout.All.Select(layout => Layout.Named(layout.Name)));
        Assert.Null(Layout.Named("pdf"));
    }

    private static string At(string text, CharSpan span) => text[span.Start..span.End];
}
