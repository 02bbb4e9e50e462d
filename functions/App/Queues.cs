using System.Collections.Immutable;

namespace FundingPipeline.App;

/// <summary>The queues that functions are triggered by.</summary>
public static class Queues
{
    public const string Reconcile = "reconcile";
    public const string Return = "return";

    /// <summary>Where a message goes that failed five times.</summary>
    public const string Poison = "-poison";

    public static readonly ImmutableArray<string> All = [Reconcile, Return];
}
