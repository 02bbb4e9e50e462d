using System.Collections.Immutable;

namespace FundingPipeline.Portal;

/// <summary>Whoever looks at a page, and what he finds in it.</summary>
/// <param name="Name">As he is greeted.</param>
/// <param name="Bodies">Slugs of the accountable bodies for which he may send claims.</param>
/// <param name="Officer">Slugs of the accountable bodies for which he certifies.</param>
/// <param name="SendsForOffice">Whether he sends for the programme office, registers among it.</param>
public sealed record Visitor(
    string Name, bool SeesClaims, bool SendsClaims, bool SendsForOffice, bool SeesProjects, bool SeesReturns, bool SeesRules,
    ImmutableArray<string> Bodies, ImmutableArray<string> Officer);
