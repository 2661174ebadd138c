using BenchmarkDotNet.Attributes;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Benchmarks.Digests;

/// <summary>Reading 100,000 records of JSON Lines, 98.6 MB, and the same records as a saved page.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly string records = DataFolder.File("corpora", "ax100k.jsonl");
    private readonly string page = Path.GetTempFileName();

    [GlobalSetup]
    public void WritePage() =>
        File.WriteAllLines(
            page,
            Collection.Load(records).Papers.SelectMany(p => new[] { p.Title, "", p.Abstract, "" })
        );

    [GlobalCleanup]
    public void DeletePage() => File.Delete(page);

    [Benchmark]
    public int JsonLines() => Collection.Load(records).Papers.Count;

    [Benchmark]
    public int SavedPage() => Collection.Load(page).Papers.Count;
}
