namespace PaperAnalysis.Kernel.Transport;

/// <summary>The identities of connections that have shown the kernel's key, each as often as it has one.</summary>
internal sealed class KnownIdentities
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);

    /// <summary>A peer without an identity has none of its own on other sockets, either.</summary>
    public void Add(byte[] identity)
    {
        if (identity.Length == 0)
        {
            return;
        }
        lock (_gate)
        {
            var name = Convert.ToHexString(identity);
            _count[name] = _count.GetValueOrDefault(name) + 1;
        }
    }

    public void Remove(byte[] identity)
    {
        lock (_gate)
        {
            var name = Convert.ToHexString(identity);
            if (_count.TryGetValue(name, out var count))
            {
                _count[name] = count - 1;
                if (count == 1)
                {
                    _count.Remove(name);
                }
            }
        }
    }

    public bool Contains(byte[] identity)
    {
        lock (_gate)
        {
            return identity.Length > 0 && _count.ContainsKey(Convert.ToHexString(identity));
        }
    }
}
