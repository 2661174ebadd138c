using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Verbs;

/// <summary><c>render --compare</c>: a page of what changed between what two runs have stored.</summary>
internal static class ComparedRuns
{
    public static async Task<int> WriteAsync(RenderRequest request, Terminal terminal, CancellationToken cancellation)
    {
        var (before, after) = (
            ComparedNotebooks.Read(request.Notebooks[0]),
            ComparedNotebooks.Read(request.Notebooks[1])
        );
        using var output = OutputFolder.Open(request.Out);
        await using var images = new StillImages(terminal);
        var old = await before.DrawnAsync(after, figure => images.DrawAsync(figure, cancellation));
        var now = await after.DrawnAsync(before, figure => images.DrawAsync(figure, cancellation));
        Site.WriteComparison(output.Unfinished, old, now, request.Command);
        output.Complete();
        terminal.Say(ComparePage.Summary(old, now));
        await terminal.Out.WriteLineAsync(Path.Combine(request.Out, ComparePage.File));
        return ExitCode.Done;
    }
}
