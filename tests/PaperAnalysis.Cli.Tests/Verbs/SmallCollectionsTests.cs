using System.Net;
using System.Text.RegularExpressions;
using PaperAnalysis.Tests.Shared;

namespace PaperAnalysis.Cli.Tests.Verbs;

/// <summary>
/// A user comes with the own pile: every notebook runs over small collections of all kinds, and what its pages say has
/// none of the faults that a sentence may have.
/// </summary>
[Collection(nameof(CurrentDirectory))]
public sealed partial class SmallCollectionsTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData("one paper")]
    [InlineData("the same paper in two digests")]
    [InlineData("texts of one word")]
    [InlineData("titles alone")]
    [InlineData("German")]
    [InlineData("Chinese")]
    [InlineData("identical digests")]
    [InlineData("tiny digests beside a big one")]
    [InlineData("names with markup")]
    public async Task No_cell_fails_and_every_page_reads_well(string collection)
    {
        var seeds = _workspace.At("seeds");
        Directory.CreateDirectory(seeds);
        foreach (var (index, (digest, papers)) in SmallCollections.All[collection].Index())
        {
            // A file has no slash in its name.
            var name = digest.Replace('/', '-');
            await File.WriteAllTextAsync(
                Path.Combine(seeds, name + ".jsonl"),
                SmallCollections.Text($"{index}", papers)
            );
        }
        var notebooks = Path.Combine(Path.GetDirectoryName(Run.Seeds)!, "notebooks");

        var run = await Run.Of("render", notebooks, "--seeds", seeds, "--out", _workspace.At("out"));

        Assert.True(run.ExitCode == 0, run.Error);
        foreach (var page in Directory.GetFiles(_workspace.At("out"), "0*.html"))
        {
            var paragraphs = Paragraph()
                .Matches(await File.ReadAllTextAsync(page))
                .Select(match => Text(match.Value))
                .ToList();
            // A cell whose figure has nothing to draw has no output, and not the word of a programmer.
            Assert.DoesNotContain("&lt;null&gt;", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
            Assert.True(paragraphs.Count > 5, $"{page}: found {paragraphs.Count} paragraphs");
            Assert.Empty(
                paragraphs
                    .SelectMany(text => SentenceLint.PageFaults(text))
                    .Select(fault => $"{Path.GetFileName(page)}: {fault}")
            );
        }
    }

    public void Dispose() => _workspace.Dispose();

    private static string Text(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Code().Replace(html, "x"), "")).Trim();

    [GeneratedRegex(@"<(p|li|figcaption)>.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
