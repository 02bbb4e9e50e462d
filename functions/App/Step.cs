namespace FundingPipeline.App;

/// <summary>How far a long piece of work has come, for whoever waits for it.</summary>
/// <param name="What">What is being done: reading files.</param>
public readonly record struct Step(string What, int Done, int Of);
