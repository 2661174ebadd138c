using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
#pragma warning disable
namespace PaperAnalysis.Notebooks.Sessions;
public sealed record SessionOptions { public string WorkingDirectory { get; init; } = Environment.CurrentDirectory; }
public abstract record Completeness { public sealed record Complete : Completeness; public sealed record Incomplete(string Indent) : Completeness; public sealed record Invalid : Completeness; }
public sealed class ScriptSession(SessionOptions o) : IDisposable
{
    private ScriptState<object>? _s;
    static AsyncLocal<ICellChannel?> ch = new();
    sealed class W(string name) : StringWriter { public override void Write(char c) => Write(c.ToString()); public override void Write(string? s) => ch.Value?.Publish(new CellOutput.Stream(name, s ?? "")); public override void WriteLine(string? s) => Write(s + "\n"); }
    sealed class R : TextReader { public override string? ReadLine() => ch.Value?.ReadLine("", false); }
    static ScriptOptions O = ScriptOptions.Default.WithReferences(AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split((char)58).Where(f => f.Contains("Microsoft.NETCore.App"))).WithImports("System", "System.Linq", "System.Threading.Tasks", "System.Threading");
    public void Warm() { }
    public async Task<EvaluationResult> EvaluateAsync(string code, ICellChannel c, CancellationToken t)
    {
        Console.SetOut(new W("stdout")); Console.SetError(new W("stderr")); Console.SetIn(new R());
        try
        {
            var task = Task.Factory.StartNew(() => { ch.Value = c; Thread th = Thread.CurrentThread; using var r = t.Register(() => th.Interrupt()); _s = (_s is null ? CSharpScript.RunAsync(code, O) : _s.ContinueWithAsync(code, O)).GetAwaiter().GetResult(); }, TaskCreationOptions.LongRunning);
            await task;
            return new EvaluationResult.Success(_s.ReturnValue is null ? null : new MimeBundle(new() { ["text/plain"] = _s.ReturnValue.ToString() }, []));
        }
        catch (ThreadInterruptedException) { return new EvaluationResult.Interrupted(false); }
        catch (Exception e) { return new EvaluationResult.Failure(e.GetType().Name, e.Message, [e.Message]); }
    }
    public Completeness CheckComplete(string code) => new Completeness.Complete();
    public void Dispose() { }
}
