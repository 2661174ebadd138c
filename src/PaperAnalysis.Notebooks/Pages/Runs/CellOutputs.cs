using System.Text;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;
using PaperAnalysis.Notebooks.Sessions.Showing;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// Collects what one cell emits as a front end would show it. Text to the same stream is joined, across text to the
/// other stream but not across a display: the two streams have no order between them that would be the same in every
/// run.
/// </summary>
/// <param name="displays">The updatable displays of the whole notebook: a later cell may change an earlier
/// one's.</param>
internal sealed class CellOutputs(UpdatableDisplays displays) : ICellChannel
{
    private readonly Lock _gate = new();
    private readonly List<Slot> _slots = [];
    private bool _clearsNext;

    public void Publish(CellOutput output)
    {
        lock (_gate)
        {
            switch (output)
            {
                case CellOutput.Stream { Text: "" }:
                    break;
                case CellOutput.Stream stream:
                    ClearIfAsked();
                    StreamNamed(stream.Name).Append(stream.Text);
                    break;
                case CellOutput.Display display:
                    ClearIfAsked();
                    var slot = new Slot(new Output.Display(display.Bundle), null);
                    _slots.Add(slot);
                    if (display.DisplayId is not null)
                    {
                        displays.Add(display.DisplayId, slot);
                    }

                    break;
                case CellOutput.UpdateDisplay update:
                    displays.Update(update.DisplayId, update.Bundle);
                    break;
                case CellOutput.Clear { Wait: true }:
                    _clearsNext = true;
                    break;
                case CellOutput.Clear:
                    _slots.Clear();
                    break;
            }
        }
    }

    /// <summary>Adds the cell's value or error, which no stream carries.</summary>
    public void Add(Output output)
    {
        lock (_gate)
        {
            ClearIfAsked();
            _slots.Add(new Slot(output, null));
        }
    }

    /// <summary>No one sits at a headless run.</summary>
    public string? ReadLine(string prompt, bool password) => null;

    public IReadOnlyList<Output> ToOutputs()
    {
        lock (_gate)
        {
            return
            [
                .. _slots.Select(slot =>
                    slot is { Output: Output.Stream stream, Text: { } text }
                        ? stream with
                        {
                            Text = text.ToString(),
                        }
                        : slot.Output.With(bundle => bundle.WithoutRecords())
                ),
            ];
        }
    }

    /// <summary>The records that the cell gave to the pages.</summary>
    public IReadOnlyList<JsonObject> Records()
    {
        lock (_gate)
        {
            return [.. _slots.Select(slot => slot.Output.Shown?.Data[MimeTypes.Records]).OfType<JsonObject>()];
        }
    }

    private void ClearIfAsked()
    {
        if (_clearsNext)
        {
            _slots.Clear();
        }

        _clearsNext = false;
    }

    private StringBuilder StreamNamed(string name)
    {
        for (var i = _slots.Count - 1; i >= 0 && _slots[i].Output is Output.Stream stream; i--)
        {
            if (stream.Name == name)
            {
                return _slots[i].Text!;
            }
        }

        var slot = new Slot(new Output.Stream(name, ""), new StringBuilder());
        _slots.Add(slot);
        return slot.Text!;
    }

    /// <summary>A place among the outputs, whose content may change.</summary>
    internal sealed class Slot(Output output, StringBuilder? text)
    {
        public Output Output { get; set; } = output;
        public StringBuilder? Text { get; } = text;
    }
}
