using System.Text;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>What lies in the folders of people: other headings, other programs' files, banners, entities.</summary>
public sealed class OddFilesTests
{
    private const string Row = "A Title,\"We, too,\nshow \"\"it\"\".\"";

    [Theory]
    [InlineData("Title,Summary\n?")]
    [InlineData("Paper Title,Abstract\n?")]
    [InlineData("\"Paper title\",\"Abstract Note\"\n?")]
    [InlineData("\uFEFFTITLE,ABSTRACT\r\n?")]
    [InlineData("\n\nArticle-Title , abstract text \n?")]
    [InlineData("sep=,\nTitle,Abstract\n?")]
    [InlineData("Title,Abstract,Year\n?,2001\n")]
    public void Headings_of_csv_may_be_written_in_many_ways(string text)
    {
        var digest = Digest.Parse("d", text.Replace("?", Row, StringComparison.Ordinal));
        Assert.Same(Layout.Csv, digest.Layout);
        var paper = Assert.Single(digest.Papers);
        Assert.Equal(("A Title", "We, too, show \"it\"."), (paper.Title, paper.Abstract));
        Assert.Empty(digest.Warnings);
        Assert.True(digest.Ledger.Holds);
    }

    [Theory]
    [InlineData(",title,abstract\n0,A,X.\n1,B,Y.\n", "A B")]
    [InlineData("sep=;\ntitle;abstract\nA;X, x.\nB;Y.", "A B")]
    // The line above the header counts more than what the header holds.
    [InlineData("sep=;\nid, key, no;title;abstract\n1;A;X.\n2;B;Y.", "A B")]
    [InlineData("sep=;\nkey, no, or none;title;abstract\n1;A;X.\n2;B;Y.", "A B")]
    [InlineData("sep=\t\ntitle\tabstract\nA\tX.\nB\tY.", "A B")]
    // Of two columns of titles the first that is filled.
    [InlineData("title,article title,abstract\n,A,X.\nB,C,Y.\n", "A B")]
    [InlineData("title|abstract\nA|X; x, x.\nB|Y.", "A B")]
    [InlineData("\"title, in full\";\"title\";\"abstract\"\n1;A;X.\n2;B;Y.\n", "A B")]
    [InlineData("Title\tAuthor(s)\tAbstract\nA\tAnn Lee\tX.\nB\tBob Ray\tY.\n", "A B")]
    public void Csv_comes_from_frames_and_spreadsheets(string text, string titles) =>
        Assert.Equal(titles.Split(' '), Digest.Parse("d", text).Papers.Select(paper => paper.Title));

    [Fact]
    public void The_source_of_a_program_is_not_taken_for_papers()
    {
        var source = $$"""
            import os
            from pathlib import Path

            A Short Comment of Some Words

            # {{Sample.Abstract(1)}}

            def main(path):
                return Path(path)

            class Reader(object):
                pass
            """;
        var failure = Assert.Throws<DigestException>(() => Digest.Parse("d", source));
        Assert.StartsWith("d:1: found the source of a program; ", failure.Message, StringComparison.Ordinal);
        Assert.Single(Digest.Parse("d", source, new ReadOptions { Layout = Layout.BlankSeparated }).Papers);
    }

    [Fact]
    public void A_line_that_the_files_opening_cuts_does_not_count_for_its_layout()
    {
        var text = string.Join(
            '\n',
            "# Exported in March",
            "{\"id\":\"a\",\"title\":\"A\",\"summary\":\"X.\"}",
            $"{{\"id\":\"b\",\"title\":\"B\",\"summary\":\"{new string('x', 70_000)}\"}}"
        );
        Assert.Equal(["a", "b"], Digest.Parse("d", text).Papers.Select(paper => paper.Id));
    }

    /// <summary>The banner stood before titles that begin with a small letter or a number.</summary>
    [Theory]
    [InlineData("Subscribenabla^2DFT: A Universal Dataset", "nabla^2DFT: A Universal Dataset")]
    [InlineData("Subscribes1: Simple test-time scaling", "s1: Simple test-time scaling")]
    [InlineData("Subscriber Churn in Networks", "Subscriber Churn in Networks")]
    [InlineData("Subscribed to Noise: A Study", "Subscribed to Noise: A Study")]
    [InlineData("Subscribers", "Subscribers")]
    [InlineData("Daily Papersvision by touch", "vision by touch")]
    public void A_banner_is_taken_off_the_first_title(string line, string title) =>
        Assert.Equal(title, Digest.Parse("d", $"{line}\n{Sample.Abstract(1)}").Papers[0].Title);

    [Theory]
    [InlineData("Bj&#246;rn Borg; Ann &amp; Lee", "Björn Borg|Ann & Lee")]
    [InlineData("Bj&ouml;rn Borg and Ann Lee", "Björn Borg|Ann Lee")]
    public void Entities_in_lists_of_authors_are_decoded_before_they_are_cut(string authors, string names)
    {
        var digest = Digest.Parse("d", "{\"title\":\"A\",\"abstract\":\"X.\",\"authors\":\"" + authors + "\"}");
        Assert.Equal(names.Split('|'), digest.Papers[0].Authors);
    }

    /// <summary>28 comments before a page took 37 s, and twice as long with each more.</summary>
    [Fact]
    public void Comments_before_a_page_and_many_blank_lines_are_read_at_once()
    {
        var comments = string.Concat(Enumerable.Repeat("<!-- -->", 5000));
        Assert.Throws<DigestException>(() => Digest.Parse("d", comments + "x"));
        var blank = new string('\n', 200_000);
        Sample.HasPapers(Digest.Parse("d", Sample.Glued(1) + blank), 1);
        Sample.HasPapers(
            Digest.Read(
                "d",
                "d",
                new MemoryStream(Encoding.UTF8.GetBytes(blank + Sample.Glued(1))),
                new ReadOptions { Layout = Layout.Glued }
            ),
            1
        );
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_frame_is_told_by_its_line()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "{\"a\":\"x\"}\n{\"a\":\"\\ud800\"}\n");
            var failure = Assert.Throws<InvalidDataException>(() => PaperAnalysis.Frames.DataFrame.LoadJsonLines(file));
            Assert.Contains("line 2: found half a surrogate pair", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
