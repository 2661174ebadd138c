using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A notebook's displays that have an id; several may share one and change together.</summary>
internal sealed class UpdatableDisplays
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<CellOutputs.Slot>> _slots = new(StringComparer.Ordinal);

    public void Add(string id, CellOutputs.Slot slot)
    {
        lock (_gate)
        {
            if (!_slots.TryGetValue(id, out var shown))
            {
                _slots[id] = shown = [];
            }

            shown.Add(slot);
        }
    }

    public void Update(string id, MimeBundle bundle)
    {
        lock (_gate)
        {
            foreach (var slot in _slots.GetValueOrDefault(id) ?? [])
            {
                slot.Output = new Output.Display(bundle);
            }
        }
    }
}
