using System.Globalization;
using System.Text;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>
/// Good files of every layout, changed at random: bytes, pieces, lines, halves of other files. Nothing is thrown but
/// <see cref="DigestException"/>, each line is in one class, each paper lies in the file, and reading twice is the same.
/// </summary>
public sealed class MutatedDigestTests
{
    // A longer search: MUTATIONS=100000 dotnet test tests/PaperAnalysis.Tests --filter Mutated
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("MUTATIONS") ?? "1500",
        CultureInfo.InvariantCulture
    );

    private static readonly string[] Pieces =
    [
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "\0",
        "\ufeff",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "{",
        "}",
        "[",
        "]",
        "[[[[",
        "{{{{",
        ",",
        ";",
        "\t",
        ":",
        "null",
        "NaN",
        "1e999",
        "-",
        "\"title\":",
        "\"abstract\":\"",
        "\"papers\":[",
        "Mar 17",
        "Subscribe",
        "\\\\",
        "sep=;",
        "title,abstract",
        "<!--",
        "\u200D",
        "\ud83d\ude00",
    ];

    public static TheoryData<string> Layouts => [.. Layout.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Nothing_breaks_the_reading_of(string name)
    {
        var random = new Random(17);
        var layout = Layout.Named(name)!;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutated(Good(layout, random), random);
            // As it is told by its content, or as what it was.
            var options = new ReadOptions
            {
                Layout = random.Next(3) == 0 ? layout : null,
                TitlesAlone = random.Next(2) == 0,
                MostLines = random.Next(10) == 0 ? 20 : 10_000,
            };
            var first = Outcome(bytes, options, round);
            Assert.True(first == Outcome(bytes, options, round), $"round {round} read twice is not the same");
        }
    }

    [Fact]
    public void Nothing_breaks_the_reading_of_packed_files()
    {
        var random = new Random(18);
        for (var round = 0; round < Rounds; round++)
        {
            var packed = PackedTests.Gzip(Encoding.UTF8.GetString(Good(Layout.All[round % Layout.All.Count], random)));
            byte[] two = random.Next(2) == 0 ? packed : [.. packed, .. packed];
            Outcome(Mutated(two, random), ReadOptions.Default, round);
        }
    }

    private static string Outcome(byte[] bytes, ReadOptions options, int round)
    {
        try
        {
            var digest = Digest.Read("d", "d", new MemoryStream(bytes), options);
            Assert.True(digest.Ledger.Holds, $"round {round}: {digest.Ledger}");
            Assert.Equal(digest.Ledger.Lines, digest.Lines.Count);
            Assert.Equal(digest.Ledger.Papers, digest.Papers.Count);
            Assert.All(
                digest.Papers,
                paper =>
                {
                    Assert.InRange(paper.Lines.First, 1, paper.Lines.Last);
                    Assert.InRange(paper.Lines.Last, 1, digest.Ledger.Lines);
                    Assert.NotEqual("", paper.Title);
                    Assert.True(options.TitlesAlone || paper.Abstract.Length > 0);
                }
            );
            return string.Join(
                '\n',
                [.. digest.Papers.Select(p => $"{p.Id} {p.Title} {p.Abstract} {p.Lines} {p.Date}"), .. digest.Warnings]
            );
        }
        catch (DigestException failure)
        {
            Assert.NotEmpty(failure.Problems);
            return failure.Message;
        }
    }

    private static byte[] Good(Layout layout, Random random)
    {
        var papers = Enumerable
            .Range(0, random.Next(1, 5))
            .Select(n => (Sample.Title(n), random.Next(8) == 0 ? "" : Sample.Abstract(n)))
            .ToArray();
        return Encoding.UTF8.GetBytes(RandomDigests.Writers[layout](papers));
    }

    private static byte[] Mutated(byte[] good, Random random)
    {
        List<byte> bytes = [.. good];
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = random.Next(Math.Min(bytes.Count - at, random.Next(2) == 0 ? 4 : 400) + 1);
            switch (random.Next(7))
            {
                case 0:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 4 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 5:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)"\n{[\"\\, "[random.Next(7)], random.Next(300)));
                    break;
                default:
                    var other = RandomDigests.Writers[Layout.All[random.Next(Layout.All.Count)]]([
                        (Sample.Title(7), Sample.Abstract(7)),
                    ]);
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(other));
                    break;
            }
        }
        return [.. bytes];
    }
}
