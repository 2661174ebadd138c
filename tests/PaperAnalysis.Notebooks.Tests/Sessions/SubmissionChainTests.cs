using System.Runtime.Loader;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

public sealed class SubmissionChainTests
{
    private readonly SubmissionChain _chain = new([], new LoadedFiles(AppContext.BaseDirectory), _ => null);

    [Fact]
    public async Task A_cell_that_never_made_its_variables_takes_no_place_and_no_name()
    {
        Assert.False(_chain.Keep(Compile("int lost = 1;")));
        var next = Compile("int kept = 2;");
        await next.Run(_chain.Variables());
        Assert.True(_chain.Keep(next));
        Assert.Equal(3, await Compile("kept + 1").Run(_chain.Variables()));
    }

    [Fact]
    public async Task Cells_that_stay_share_a_context_and_the_others_have_their_own()
    {
        var first = Compile("int a = 1;");
        await first.Run(_chain.Variables());
        _chain.Keep(first);
        var second = Compile("int b = a;");
        var shown = Compile("a");
        Assert.Same(Context(first), Context(second));
        Assert.NotSame(Context(first), Context(shown));
    }

    private static AssemblyLoadContext? Context(Submission.Ready cell) => AssemblyLoadContext.GetLoadContext(cell.Code);

    private Submission.Ready Compile(string code) =>
        Assert.IsType<Submission.Ready>(_chain.Compile(CellSyntax.Parse(code, "cell"), [], [], CancellationToken.None));
}
