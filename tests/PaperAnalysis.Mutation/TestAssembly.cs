using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PaperAnalysis.Mutation;

/// <summary>The tests of an assembly, run in this process, one after another.</summary>
internal sealed class TestAssembly : IDisposable
{
    private readonly XunitTestFramework _framework = new(new Sink(static _ => true));
    private readonly ITestFrameworkExecutor _executor;

    public TestAssembly(string name)
    {
        var assembly = Assembly.Load(new AssemblyName(name));
        using var done = new ManualResetEventSlim();
        var tests = new ConcurrentQueue<IXunitTestCase>();
        using var discoverer = _framework.GetDiscoverer(Reflector.Wrap(assembly));
        discoverer.Find(
            false,
            new Sink(message =>
            {
                if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test })
                {
                    tests.Enqueue(test);
                }
                else if (message is IDiscoveryCompleteMessage)
                {
                    done.Set();
                }

                return true;
            }),
            new Options()
        );
        done.Wait();
        Tests = [.. tests.OrderBy(static t => t.DisplayName, StringComparer.Ordinal)];
        _executor = _framework.GetExecutor(assembly.GetName());
    }

    public IReadOnlyList<IXunitTestCase> Tests { get; }

    /// <summary>Runs tests up to the first that fails.</summary>
    /// <returns>The test that failed; null where all passed.</returns>
    public ITestCase? FirstToFail(IEnumerable<IXunitTestCase> tests)
    {
        using var done = new ManualResetEventSlim();
        ITestCase? failed = null;
        _executor.RunTests(
            tests,
            new Sink(message =>
            {
                if (message is ITestFailed failure)
                {
                    failed ??= failure.TestCase;
                }
                else if (message is ITestAssemblyFinished)
                {
                    done.Set();
                }

                return failed is null;
            }),
            new Options()
        );
        done.Wait();
        return failed;
    }

    public void Dispose()
    {
        _executor.Dispose();
        _framework.Dispose();
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new()
        {
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
        };

        public TValue GetValue<TValue>(string name) =>
            _values.TryGetValue(name, out var value) && value is TValue typed ? typed : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }

    private sealed class Sink(Func<IMessageSinkMessage, bool> take) : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => take(message);
    }
}
