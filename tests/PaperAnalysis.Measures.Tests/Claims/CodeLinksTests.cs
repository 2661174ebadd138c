using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Claims;
using PaperAnalysis.Measures.Tests.Duplicates;

namespace PaperAnalysis.Measures.Tests.Claims;

public sealed class CodeLinksTests
{
    [Theory]
    [InlineData("Code: https://github.com/a/b.", "https://github.com/a/b")]
    [InlineData("Code (https://github.com/a/b).", "https://github.com/a/b")]
    [InlineData("Code (https://github.com/a/b). The rest", "https://github.com/a/b")]
    [InlineData("At https://github.com/a/b{https://github.com/a/b}.", "https://github.com/a/b")]
    [InlineData(
        "Available~https://anonymous.4open.science/r/x/README.md{here.}",
        "https://anonymous.4open.science/r/x/README.md"
    )]
    [InlineData(@"At \url{https://github.com/a/b\_c}.", "https://github.com/a/b_c")]
    [InlineData(@"At https://github.com/a/b\\_c .", "https://github.com/a/b_c")]
    [InlineData(
        "At https://en.wikipedia.org/wiki/Chaos_(film), they say",
        "https://en.wikipedia.org/wiki/Chaos_(film)"
    )]
    [InlineData("At www.example.me.", "www.example.me")]
    [InlineData("Data (gitlab.com/a/b).", "gitlab.com/a/b")]
    [InlineData("At: https://progress.example.edu/projects/dnbp/ .", "https://progress.example.edu/projects/dnbp/")]
    [InlineData("Project page: slow-tides.github.io.", "slow-tides.github.io")]
    [InlineData("The platform is available at slowtides.com.", "slowtides.com")]
    [InlineData("Our code - pages.cs.example.ac.il/tides/slow.", "pages.cs.example.ac.il/tides/slow")]
    public void An_address_is_cleaned_of_what_is_not_part_of_it(string text, string url) =>
        Assert.Equal([url], CodeLinks.Find([MadePaper.Of("t", text)]).Select(static l => l.Url));

    [Theory]
    [InlineData("We read news of tides.com and a socket.io server.")]
    [InlineData(@"At \url{http://}, they say.")]
    [InlineData(@"At \d{https://{a}}.")]
    public void A_scheme_alone_is_no_address(string text) => Assert.Empty(CodeLinks.Find([MadePaper.Of("t", text)]));

    [Theory]
    [InlineData("Our code is available at https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("We open source our code at https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("Code is at https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("A list of tools is maintained at https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("Everything can be found at https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("It is distributed under the MIT license at https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("Code will be made available at https://github.com/a/b.", LinkStatus.WillBeReleased)]
    [InlineData("We will release the code at https://github.com/a/b.", LinkStatus.WillBeReleased)]
    [InlineData("Code available upon acceptance: https://github.com/a/b.", LinkStatus.WillBeReleased)]
    [InlineData("Code: https://anonymous.4open.science/r/x.", LinkStatus.Anonymous)]
    [InlineData("All code and data are in https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("Code is avaliable: https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("The code can be obtained from https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("Our demos and code are on: https://github.com/a/b.", LinkStatus.Available)]
    // Who is anonymous: the host, not the people in the data.
    [InlineData("Our code is anonymously released at https://github.com/a/b.", LinkStatus.Available)]
    [InlineData("See the anonymous website: https://example.org/a.", LinkStatus.Anonymous)]
    // What will be is not always a release.
    [InlineData("The meeting will be celebrated in May (www.example.org/may).", LinkStatus.Unstated)]
    [InlineData("Website: https://a.github.io/b.", LinkStatus.Unstated)]
    // An address of a page alone, in a whole sentence.
    [InlineData("Our project homepage is at: https://a.github.io/b.", LinkStatus.Unstated)]
    public void The_sentence_says_whether_it_is_there(string text, LinkStatus status) =>
        Assert.Equal(status, Assert.Single(CodeLinks.Find([MadePaper.Of("t", text)])).Status);

    [Fact]
    public void Only_the_links_own_sentence_counts()
    {
        var link = Assert.Single(
            CodeLinks.Find([
                MadePaper.Of("t", "The data will be released later. Code: https://github.com/a/b. More is available."),
            ])
        );

        Assert.Equal(LinkStatus.Unstated, link.Status);
        Assert.Equal("Code: https://github.com/a/b.", link.Sentence);
        Assert.Equal("github.com", link.Host);
    }

    [Fact]
    public void The_seeds_hold_42_papers_with_a_url_37_of_them_on_github()
    {
        var links = CodeLinks.Find(GoldSample.Papers);
        var withScheme = links.Where(static l => l.Url.Contains("://", StringComparison.Ordinal)).ToArray();

        Assert.Equal(42, withScheme.Select(static l => l.Id).Distinct().Count());
        Assert.Equal(
            37,
            withScheme.Where(static l => l.Host == "github.com").Select(static l => l.Id).Distinct().Count()
        );
        // Beside them two papers name addresses without a scheme: gitlab.com/…, huggingface.co/… (one paper) and www.….
        Assert.Equal(45, links.Count);
        Assert.Equal(44, links.Select(static l => l.Id).Distinct().Count());
    }

    [Fact]
    public void The_line_is_that_of_the_sentence()
    {
        var lines = File.ReadAllLines(Path.Combine(SeedDigests.Folder, "000_0fe11b2ce87fb7bf.txt"));
        foreach (var link in CodeLinks.Find(GoldSample.Papers.Where(static p => p.Digest == "000")))
        {
            Assert.Contains(link.Sentence, lines[link.Line - 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Any_plain_address_in_any_punctuation_comes_back_whole()
    {
        var addresses =
            from host in Gen.Elements("github.com", "a-b.example.org", "x.io")
            from path in Gen.Elements("a", "b_c", "d-e", "f.g", "%20", "~h", "i=1&j=2").NonEmptyListOf()
            from before in Gen.Elements("", "(", "[", "\"", "at: ", "\\url{", "<")
            from after in Gen.Elements("", ".", ",", ").", "].", "\"", "}", ">", "; and", "?", ").}")
            select (Url: "https://" + host + "/" + string.Join('/', path), before, after);
        Prop.ForAll(
                addresses.ToArbitrary(),
                a =>
                    Assert.Equal(
                        [a.Url],
                        CodeLinks.Find([MadePaper.Of("t", $"See {a.before}{a.Url}{a.after}")]).Select(static l => l.Url)
                    )
            )
            .QuickCheckThrowOnFailure();
    }
}
