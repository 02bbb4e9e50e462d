using System.Collections.Immutable;

namespace FundingPipeline.Funders;

/// <summary>What a source's money is, as far as claims must know.</summary>
public enum SourceKind
{
    /// <summary>A fund that takes claims and is sent returns.</summary>
    Fund,

    /// <summary>Cash that appears only as match: a core budget, capital receipts, a TEC contract, a firm's contribution.</summary>
    Cash,

    /// <summary>A value that no money moves for: a secondment, premises, volunteers' time.</summary>
    InKind,
}

/// <summary>Anybody whose money, or whose help in kind, pays for part of a project.</summary>
/// <param name="Code">The one short name, used in keys and files: ESF, NDC, CORE.</param>
/// <param name="European">Whether it is European money, which can never match European money.</param>
/// <param name="AlsoKnownAs">What else people write for exactly this source, and for no other.</param>
public sealed record Source(string Code, string Name, SourceKind Kind, bool European, ImmutableArray<string> AlsoKnownAs)
{
    public bool Equals(Source? other) => other is not null && Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
