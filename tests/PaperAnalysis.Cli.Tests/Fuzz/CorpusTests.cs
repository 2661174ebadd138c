using PaperAnalysis.Fuzz;
using PaperAnalysis.Fuzz.Targets;

namespace PaperAnalysis.Cli.Tests.Fuzz;

/// <summary>
/// What the search of <c>tests/fuzz</c> has found to reach other parts of the code, run again: each input is read, or
/// refused as documented, and keeps what its target promises.
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_input_is_read_as_promised(string name)
    {
        var target = FuzzTarget.All.Single(t => t.Name == name);
        var inputs = KeptInputs.Of(name);
        Assert.NotEmpty(inputs);
        foreach (var input in target.Good.Concat(inputs))
        {
            if (Record.Exception(() => target.Run(input)) is { } thrown)
            {
                Assert.Fail($"{name} at {KeptInputs.ToLine(input)}: {thrown}");
            }
        }
    }

    [Fact]
    public void The_inputs_are_few() =>
        Assert.InRange(
            FuzzTarget.All.Sum(target => KeptInputs.Of(target.Name).Sum(input => (long)input.Length)),
            1,
            500_000
        );

    // A target that promises nothing would find nothing.
    [Fact]
    public void A_broken_promise_is_found()
    {
        Assert.Throws<BrokenPromiseException>(() => HtmlCheck.OfPart("<a href=\"java&#9;script:x\">y</a>"));
        Assert.Throws<BrokenPromiseException>(() => HtmlCheck.OfPart("<p onclick=\"x\">y</p>"));
        Assert.Throws<BrokenPromiseException>(() => HtmlCheck.OfPart("<svg></svg>"));
        HtmlCheck.OfPart("<a href=\"a.html#b:c\">y</a> <img src=\"data:image/png;base64,AA==\">");
    }
}
