using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>Keeps notebooks for one run that stores outputs in them, from before they are read.</summary>
internal sealed class NotebookLocks : IDisposable
{
    private readonly List<RunLock> _locks = [];

    /// <exception cref="NotebookInputException">Another run has one of them.</exception>
    public static NotebookLocks Take(IEnumerable<string> files)
    {
        var taken = new NotebookLocks();
        try
        {
            foreach (var file in files.Select(Path.GetFullPath))
            {
                taken._locks.Add(
                    RunLock.TryTake(Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.lock"))
                        ?? throw new NotebookInputException(
                            $"{file}: found another run that stores outputs in it, expected none. Wait for it."
                        )
                );
            }

            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public void Dispose() => _locks.ForEach(one => one.Dispose());
}
