"""mpl_toolkits"""
