using System.Text.Json.Nodes;
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
    private readonly SortedSet<string> _reasons = new(StringComparer.Ordinal);

    /// <summary>Why no image is drawn; null while they are.</summary>
    private string? _missing = FigureDrawing.Missing;

    public async Task<Notebook> CompleteAsync(string file, Notebook notebook, CancellationToken cancellation)
    {
        _reasons.Clear();
        var drawn = await FigureImages.DrawnAsync(notebook, figure => DrawAsync(figure, cancellation));
        if (FigureImages.Missing(drawn) is { Count: > 0 } cells)
        {
            terminal.Say(
                $"note: {file}, {FigureImages.Named(cells)}: figures without an image for those who run no scripts: {string.Join(" ", _reasons.DefaultIfEmpty(_missing))}"
            );
        }
        return drawn;
    }

    /// <summary>A PNG and its height; null where it cannot be drawn.</summary>
    public async Task<(byte[] Png, int Height)?> DrawAsync(JsonNode figure, CancellationToken cancellation)
    {
        try
        {
            return _missing is null ? await _drawing!.DrawAsync(figure, cancellation) : null;
        }
        catch (BrowserException fault)
        {
            _reasons.Add(fault.Message);
            _missing = fault.OfPage ? null : fault.Message;
            return null;
        }
    }

    public ValueTask DisposeAsync() => _drawing?.DisposeAsync() ?? ValueTask.CompletedTask;
}
