using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

public sealed class RandomDigestTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(200);

    public static TheoryData<string> Layouts => [.. Layout.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Papers_that_are_written_are_read_again_and_the_layout_is_told(string name)
    {
        var layout = Layout.Named(name)!;
        var files =
            from papers in RandomDigests.Papers
            from encode in RandomDigests.Encodings
            select (papers, bytes: encode(RandomDigests.Writers[layout](papers)));
        Prop.ForAll(
                files.ToArbitrary(),
                file =>
                {
                    var digest = Digest.Read("d", "d", new MemoryStream(file.bytes));
                    Assert.Same(layout, digest.Layout);
                    Assert.Equal(file.papers, digest.Papers.Select(p => (p.Title, p.Abstract)));
                    Assert.Empty(digest.Warnings);
                    Assert.True(digest.Ledger.Holds);
                    Assert.Equal(digest.Ledger.Lines, digest.Lines.Count);
                }
            )
            .Check(Often);
    }

    [Theory]
    [InlineData("blank-separated")]
    [InlineData("glued")]
    public void The_text_at_the_places_of_a_paper_is_its_own(string name)
    {
        var texts = RandomDigests.Papers.Select(RandomDigests.Writers[Layout.Named(name)!]);
        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    foreach (var paper in Digest.Parse("d", text).Papers)
                    {
                        Assert.Equal(paper.Title, text[paper.TitleSpan.Start..paper.TitleSpan.End]);
                        Assert.Equal(paper.Abstract, text[paper.AbstractSpan.Start..paper.AbstractSpan.End]);
                        Assert.Equal(paper.Title, text.Split('\n')[paper.Lines.First - 1]);
                    }
                }
            )
            .Check(Often);
    }

    [Theory]
    [InlineData("blank-separated")]
    [InlineData("glued")]
    [InlineData("csv")]
    [InlineData("json-lines")]
    public void Leaving_out_one_line_costs_no_more_than_its_paper(string name)
    {
        var layout = Layout.Named(name)!;
        var cuts =
            from papers in RandomDigests.Papers.Where(papers => papers.Length > 3)
            let lines = RandomDigests.Writers[layout](papers).Split('\n')
            from cut in Gen.Choose(layout == Layout.Csv ? 1 : 0, lines.Length - 1)
            select (papers, lines: lines.Where((_, i) => i != cut).ToArray());
        Prop.ForAll(
                cuts.ToArbitrary(),
                cut =>
                {
                    var digest = Digest.Parse("d", string.Join('\n', cut.lines));
                    var read = digest.Papers.Select(paper => paper.Title).ToHashSet();
                    Assert.InRange(cut.papers.Count(paper => !read.Contains(paper.Title)), 0, 1);
                    var ended = cut.lines[^1].Length == 0 ? 1 : 0;
                    Assert.Equal(cut.lines.Length - ended, digest.Ledger.Lines);
                    Assert.True(digest.Ledger.Holds);
                }
            )
            .Check(Often);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Any_bytes_give_a_digest_whose_ledger_holds_or_the_documented_error(string name)
    {
        Gen<byte[]> bytes = Gen.OneOf(
            Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(),
            Fragments.Select(Encoding.UTF8.GetBytes),
            Fragments.Select(Encoding.Unicode.GetBytes),
            from text in Fragments
            from at in Gen.Choose(0, text.Length)
            select (byte[])
                [.. Encoding.UTF8.GetBytes(text[..at]), 0xC3, 0x1F, 0x8B, .. Encoding.UTF8.GetBytes(text[at..])]
        );
        ReadOptions?[] options = [null, new ReadOptions { Layout = Layout.Named(name) }];
        Prop.ForAll(
                Gen.Zip(bytes, Gen.Elements(options)).ToArbitrary(),
                input =>
                {
                    try
                    {
                        var digest = Digest.Read("d", "d", new MemoryStream(input.Item1), input.Item2);
                        Assert.True(digest.Ledger.Holds);
                        Assert.NotEmpty(digest.Papers);
                        Assert.Equal(digest.Ledger.Lines, digest.Lines.Count);
                    }
                    catch (DigestException failure)
                    {
                        Assert.All(failure.Problems, problem => Assert.Equal("d", problem.File));
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(60));
    }

    [Fact]
    public void The_lines_of_any_text_are_counted_as_its_line_ends_say()
    {
        var texts = Fragments.Where(text => !text.Contains('\0')).Select(text => Sample.Glued(1) + "\n" + text);
        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    var digest = Digest.Parse("d", text, new ReadOptions { Layout = Layout.Glued });
                    var bare = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
                    var lines = bare.Count(c => c == '\n') + (bare.EndsWith('\n') ? 0 : 1);
                    Assert.Equal(lines, digest.Ledger.Lines);
                    Assert.Equal(lines, digest.Ledger.Classed);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60));
    }

    /// <summary>Pieces of every layout, thrown together.</summary>
    private static Gen<string> Fragments { get; } =
        Gen.OneOf(
                Gen.Elements(
                    "\n",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "\r",
                    " ",
                    "\t",
                    "\"",
                    ",",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    "\\\\",
                    "\\\\\n",
                    "\\\\ ( https://arxiv.org/abs/1 ,  5kb)\n",
                    "arXiv:1\n",
                    "Title: ",
                    "Date: ",
                    "Authors: ",
                    "id,title,abstract\n",
                    "\"title\"",
                    "\"abstract\"",
                    "\"summary\"",
                    "\"paper\"",
                    "\"authors\"",
                    "\"versions\"",
                    "\"x\\ud800\"",
                    "null",
                    "1e9",
                    "true",
                    "{\"title\":\"A\",\"abstract\":\"B\"}\n",
                    "[{\"title\":\"A\",\"abstract\":\"B\"},",
                    "Subscribe",
                    "new\n",
                    "Mar 17\n",
                    "Mar 17, 2025",
                    "\0",
                    "\uFFFD",
                    "日本",
                    "😀",
                    "------------------------------\n",
                    "%%--%%--%%--%%--%%--%%--%%\n",
                    "https://a.b/",
                    "A short sentence.\n"
                ),
                RandomDigests.Title,
                RandomDigests.Abstract
            )
            .ListOf()
            .Select(parts => string.Concat(parts));
}
