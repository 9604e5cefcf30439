package app.certkeep.cli;

import app.certkeep.app.ProgramVersion;

import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"certkeep " + ProgramVersion.text()};
    }
}
