namespace FundingPipeline.Portal;

/// <summary>Somebody whom one may be on a machine to try things out on.</summary>
/// <param name="Key">Tells him apart: a role's name, officer.moss-side-council.</param>
/// <param name="Name">Finance officer of Moss Side Council.</param>
public sealed record PersonView(string Key, string Name);
