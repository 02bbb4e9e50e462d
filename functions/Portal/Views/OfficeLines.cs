using System.Collections.Immutable;

namespace FundingPipeline.Portal;

/// <summary>One project as a list shows it.</summary>
/// <param name="Claims">How many files it has.</param>
/// <param name="Late">How many of its claims came late or have not come.</param>
/// <param name="Returns">Slugs of the returns it gives anything to.</param>
public sealed record ProjectLine(string Reference, string Name, string Body, int Claims, int Late, ImmutableArray<string> Returns)
{
    public static ProjectLine Of(ProjectView project) => new(project.Reference, project.Name, project.Body, project.Claims.Length, project.Late.Length, project.Returns);
}

/// <summary>An empty form that can be taken.</summary>
/// <param name="Name">By which it is asked for.</param>
public sealed record TemplateView(string Name, string Title);

/// <summary>What came of something that was asked for, in a sentence.</summary>
public sealed record DoneView(string Says);

/// <summary>How the app is, in a word.</summary>
public sealed record HealthView(string Status);

/// <summary>How the work stands.</summary>
/// <param name="Files">Taken in, notes among them.</param>
/// <param name="Waiting">Messages on the queues, seen or hidden.</param>
/// <param name="Stuck">What does not come about by itself.</param>
public sealed record WorkView(int Files, int Projects, int Returns, int Certified, int Waiting, ImmutableArray<StuckView> Stuck);

/// <summary>Something that is stuck: a file, a project, a return.</summary>
/// <param name="Since">2001-04-01T04:00Z; empty when nobody noted it.</param>
/// <param name="Remedy">What somebody should do about it.</param>
public sealed record StuckView(string What, string Since, string Remedy);
