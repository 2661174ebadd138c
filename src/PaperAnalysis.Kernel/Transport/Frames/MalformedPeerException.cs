namespace PaperAnalysis.Kernel.Transport;

/// <summary>A peer broke ZMTP; its connection is closed and no other is touched.</summary>
internal sealed class MalformedPeerException(string message) : Exception(message);
