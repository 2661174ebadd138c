using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Pages;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>
/// Gives figures that are new or have changed their still images, as far as this machine can draw them, and says which have
/// none.
/// </summary>
internal sealed class StillImages(Terminal terminal) : IAsyncDisposable
{
    private readonly FigureDrawing? _drawing = FigureDrawing.OfMachine();

    /// <summary>Why no image is drawn; null while they are.</summary>
    private string? _missing = FigureDrawing.Missing;

    public async Task<Notebook> CompleteAsync(string file, Notebook notebook, CancellationToken cancellation)
    {
        var reasons = new SortedSet<string>(StringComparer.Ordinal);
        var drawn = await FigureImages.DrawnAsync(
            notebook,
            async figure =>
            {
                try
                {
                    return _missing is null ? await _drawing!.DrawAsync(figure, cancellation) : null;
                }
                catch (BrowserException fault)
                {
                    reasons.Add(fault.Message);
                    _missing = fault.OfPage ? null : fault.Message;
                    return null;
                }
            }
        );
        if (FigureImages.Missing(drawn) is { Count: > 0 } cells)
        {
            terminal.Say(
                $"note: {file}, {FigureImages.Named(cells)}: figures without an image for those who run no scripts: {string.Join(" ", reasons.DefaultIfEmpty(_missing))}"
            );
        }
        return drawn;
    }

    public ValueTask DisposeAsync() => _drawing?.DisposeAsync() ?? ValueTask.CompletedTask;
}
